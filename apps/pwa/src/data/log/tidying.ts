import type { CollectionLog } from './collection-log.ts';
import { createRest } from './rest.ts';
import type { Serial } from './serial.ts';

/** How soon after a write the garbage is collected; a burst of writes shares one collection. */
const AFTER_MS = 1000;
/** So many documents are copied between two writes. */
const CHUNK_DOCUMENTS = 128;

/** Calls once after so many milliseconds; the result calls it off. */
export type Timer = (ms: number, run: () => void) => () => void;

export interface TidyingSetting {
  log: CollectionLog;
  /** Runs work between two writes. */
  inTurn: Serial;
  timer: Timer;
}

/** Keeps the log of one collection small, free of what was erased, and covered by its index. */
export interface Tidying {
  /** Tidies a little later, if there is something to gain or something erased. */
  soon(): void;
  now(): Promise<void>;
  /** Begins nothing more; settles when nothing is under way. */
  stop(): Promise<void>;
}

/** Makes the tidying of one log. What cannot be done, for want of room, is tried again after the next write. */
export function createTidying({ log, inTurn, timer }: TidyingSetting): Tidying {
  let running: Promise<void> | undefined;
  let callOff = () => {};
  let isStopped = false;
  const { book, index, erased } = log.parts;
  const pause = createRest();

  /** Ends the work once everything is closed. */
  async function rest(): Promise<void> {
    if (isStopped) throw new Error('closed');
    await pause();
  }

  /**
   * Page by page from the first: what was erased goes before the word that it was. The index hears of it before the log
   * forgets, or it would miss what the log no longer has.
   */
  async function tidy(): Promise<void> {
    const going = new Set(erased);
    if (going.size > 0) await index.cover(inTurn, rest);
    for (const chunk of toChunks(book.victims(going), (number) => book.pages.get(number)?.ids.length ?? 0)) {
      if (isStopped) return;
      await inTurn(() => log.rewrite(chunk));
      await rest();
    }
    if (isStopped) return;
    if (index.isDue || going.size > 0) await index.cover(inTurn, rest);
    for (const id of going) erased.delete(id);
  }

  async function now(): Promise<void> {
    callOff();
    await running;
    running = tidy().catch(() => undefined);
    await running;
    running = undefined;
  }

  return {
    now,
    soon() {
      if (running !== undefined || isStopped) return;
      callOff();
      // Looking for something to gain takes a while, too: nobody who writes waits for that.
      callOff = timer(AFTER_MS, () => {
        if (erased.size > 0 || index.isDue || book.victims(erased).length > 0) void now();
      });
    },
    async stop() {
      isStopped = true;
      callOff();
      await running;
    },
  };
}

function toChunks(numbers: readonly number[], sizeOf: (number: number) => number): number[][] {
  const chunks: number[][] = [];
  let size = Infinity;
  for (const number of numbers) {
    if (size >= CHUNK_DOCUMENTS) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(number);
    size += sizeOf(number);
  }
  return chunks;
}
