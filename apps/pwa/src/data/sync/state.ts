import { checkpointSchema } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import type { Database } from '../database.ts';
import { readNote, writeNote } from '../local.ts';

const stateSchema = v.object({
  checkpoint: v.nullable(checkpointSchema),
  epoch: v.nullable(v.string()),
  /** The server was restored and has not been offered everything yet. */
  offering: v.boolean(),
  /** The first sync has ended once. */
  complete: v.boolean(),
  /** Server clock minus phone clock, in milliseconds. */
  offset: v.nullable(v.number()),
  /** Phone clock, in milliseconds, of the last finished sync. */
  lastSuccess: v.nullable(v.number()),
});

/** A later success alone is stored this seldom. */
const NOTICEABLE_MS = 600_000;

/** Where the phone stands with its server. */
export type SyncState = v.InferOutput<typeof stateSchema>;

const beginning: SyncState = {
  checkpoint: null,
  epoch: null,
  offering: false,
  complete: false,
  offset: null,
  lastSuccess: null,
};

/** The state in memory, and on the disk as far as that matters. */
export interface StateKeeper {
  readonly current: SyncState;
  /** Takes over a state and stores it; durable when it returns. */
  save(change: Partial<SyncState>): Promise<void>;
  /** Takes over what may be forgotten when the app ends. */
  note(change: Partial<SyncState>): void;
}

/** Reads the state back. What cannot be read means beginning again, which costs time and loses nothing. */
export async function openState({ local }: Database, clock: () => number): Promise<StateKeeper> {
  const parsed = v.safeParse(stateSchema, await readNote(local, 'sync'));
  let current = parsed.success ? parsed.output : beginning;
  let stored = current;
  return {
    get current() {
      return current;
    },
    async save(change) {
      const next = { ...current, ...change };
      if (weighs(next) !== weighs(stored)) {
        await writeNote(local, 'sync', next, clock());
        stored = next;
      }
      current = next;
    },
    note(change) {
      current = { ...current, ...change };
    },
  };
}

/** What must not be forgotten, as text. */
function weighs({ checkpoint, epoch, offering, complete, lastSuccess }: SyncState): string {
  const success = Math.floor((lastSuccess ?? 0) / NOTICEABLE_MS);
  return JSON.stringify([checkpoint, epoch, offering, complete, success]);
}
