import { Entry, type IndexedDocument, noOutliner } from '../log/entry.ts';
import { createHeads } from '../log/heads.ts';
import { createMemory, type StoredSchema } from '../log/memory.ts';
import { createSerial } from '../log/serial.ts';

/** So many travel at a time: the leader has a screen to draw. */
const PAGE = 1000;

/** Fetches what the leader's index knows of the documents written after a number, at most so many. */
export type FetchIndexed = (after: number, limit: number) => Promise<readonly IndexedDocument[]>;

/** The heads of a table that lies in another tab: held here, so that a change costs what has changed. */
export interface HeldHeads {
  heads(index: readonly string[]): Promise<readonly Entry[]>;
  /** Somebody else leads, or has lost something: everything is fetched anew. */
  forget(): void;
}

/** Makes the holder; nothing is fetched before somebody asks. */
export function createHeldHeads(schema: StoredSchema, fetch: FetchIndexed): HeldHeads {
  const inTurn = createSerial();
  let held = createHeld(schema);

  async function fill(): Promise<void> {
    for (;;) {
      const into = held;
      const news = await fetch(into.sequence, PAGE);
      if (into !== held) continue;
      into.take(news);
      if (news.length < PAGE) return;
    }
  }

  return {
    heads: (index) =>
      inTurn(async () => {
        await fill();
        return held.heads(index);
      }),
    forget() {
      held = createHeld(schema);
    },
  };
}

/** The bodies lie in the other tab. */
const ELSEWHERE = { page: 0, slot: 0 };

function createHeld(schema: StoredSchema) {
  const memory = createMemory(schema, new Map());
  const held = {
    heads: createHeads(memory),
    sequence: 0,
    take(news: readonly IndexedDocument[]): void {
      memory.put(news.map((indexed) => Entry.indexed(indexed, { ...ELSEWHERE }, noOutliner)));
      held.sequence = news.at(-1)?.seq ?? held.sequence;
    },
  };
  return held;
}
