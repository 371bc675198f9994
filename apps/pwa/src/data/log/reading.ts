import { join, type LogParts } from './collection-log.ts';
import type { StoredDocument } from './document.ts';
import type { Entry } from './entry.ts';
import type { Memory } from './memory.ts';
import { countLight, looksInside, type PreparedQuery, search, select } from './query.ts';
import type { Serial } from './serial.ts';

/** The questions a collection answers. Bodies that are not open are fetched between two writes. */
export interface Reading {
  query(prepared: PreparedQuery): Promise<StoredDocument[]>;
  count(prepared: PreparedQuery): Promise<number>;
  byId(ids: readonly string[], withErased: boolean): Promise<StoredDocument[]>;
  /** What was written after a number, at most so many, the earliest first. */
  since(sequence: number, limit: number): Promise<{ documents: StoredDocument[]; sequence: number }>;
  /** For work that is in turn already. */
  open(entries: readonly Entry[]): Promise<StoredDocument[]>;
}

/** Opens the reading side of a collection. */
export function createReading(memory: Memory, { bodies }: LogParts, inTurn: Serial): Reading {
  /** What is held now is taken now: the index may let go of it while pages are being fetched. */
  async function open(entries: readonly Entry[]): Promise<StoredDocument[]> {
    const chosen = entries.map((entry) => ({ entry, whole: entry.whole }));
    const opened = await bodies.open(chosen.flatMap(({ entry, whole }) => (whole ? [] : [entry.place.page])));
    return chosen.flatMap(({ entry, whole }) => whole ?? documentOf(entry, opened.get(entry.place.page)));
  }

  /** The documents, if all their bodies are open. */
  function openAlready(entries: readonly Entry[]): StoredDocument[] | undefined {
    const documents = entries.flatMap((entry) => documentOf(entry, bodies.peek(entry.place.page)));
    return documents.length === entries.length ? documents : undefined;
  }

  /** Chosen again in turn: what was chosen before may have been moved meanwhile. */
  async function give(choose: () => readonly Entry[]): Promise<StoredDocument[]> {
    return openAlready(choose()) ?? inTurn(() => open(choose()));
  }

  const searching = (prepared: PreparedQuery) => inTurn(() => search(memory, prepared, open));

  return {
    open,
    query: (prepared) => (looksInside(prepared) ? searching(prepared) : give(() => select(memory, prepared))),
    count: async (prepared) =>
      looksInside(prepared) ? (await searching(prepared)).length : countLight(memory, prepared),
    byId: (ids, withErased) =>
      give(() => ids.flatMap((id) => memory.entries.get(id) ?? []).filter(({ isErased }) => withErased || !isErased)),
    async since(sequence, limit) {
      const chosen: Entry[] = [];
      const documents = await give(() => {
        chosen.splice(0, Infinity, ...writtenAfter(memory, sequence).slice(0, limit));
        return chosen;
      });
      return { documents, sequence: chosen.at(-1)?.seq ?? sequence };
    },
  };
}

function documentOf(entry: Entry, bodies: readonly unknown[] | undefined): StoredDocument[] {
  if (entry.whole === undefined && bodies === undefined) return [];
  return [join(entry, bodies?.[entry.place.slot])];
}

/** What was written after a number, the earliest first. */
export function writtenAfter({ entries }: Memory, sequence: number): Entry[] {
  return [...entries.values()].filter(({ seq }) => seq > sequence).sort((one, other) => one.seq - other.seq);
}
