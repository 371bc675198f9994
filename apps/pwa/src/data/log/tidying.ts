import type { CollectionLog } from './collection-log.ts';
import type { StoredDocument } from './page.ts';

/** How soon after a write the garbage is collected; a burst of writes shares one collection. */
const AFTER_MS = 2000;

export interface TidyingSetting {
  log: CollectionLog;
  /** What is alive in memory at this moment. */
  living(): StoredDocument[];
  /** Runs work between two writes. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Calls once after so many milliseconds; the result calls it off. */
  timer(ms: number, run: () => void): () => void;
}

/** Keeps the log of one collection small, and free of what was erased. */
export interface Tidying {
  /** Compacts a little later, if there is something to gain or something erased. */
  soon(): void;
  now(): Promise<void>;
  /** Begins nothing more; settles when nothing is under way. */
  stop(): Promise<void>;
}

/** Makes the tidying of one log. What cannot be done, for want of room, is tried again after the next write. */
export function createTidying({ log, living, inTurn, timer }: TidyingSetting): Tidying {
  let running: Promise<void> | undefined;
  let callOff = () => {};

  /** Takes its picture in turn, between two writes; the copying itself holds up no write. */
  async function compact(): Promise<void> {
    const { ended } = await inTurn(async () => ({ ended: log.compact(living) }));
    await ended.catch(() => undefined);
  }

  async function now(): Promise<void> {
    callOff();
    await running;
    running = compact();
    await running;
    running = undefined;
  }

  return {
    now,
    soon() {
      if (running !== undefined || !(log.tally.hasErased || log.tally.isWasteful)) return;
      callOff();
      callOff = timer(AFTER_MS, () => void now());
    },
    async stop() {
      callOff();
      await running;
    },
  };
}
