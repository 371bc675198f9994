import type { Directory, Person } from '@jiefen/domain/access/people';
import type { Change, Receipt } from '@jiefen/domain/sync/wire';
import type { Store } from '../../store/store.ts';

/** What the desk works with. */
export interface DeskSetting {
  store: Store;
  directoryOf(region: string): Promise<Directory>;
  /** Milliseconds since 1970 UTC. */
  clock(): number;
  /** Takes changes the way every phone's are taken. */
  push(person: Person, device: string, changes: readonly Change[]): Promise<Receipt[]>;
}

/** An answer, or why there is none: nothing one may know of, not for this person, not what was asked for. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: 'unknown' | 'refused' | 'invalid' };

/** Makes a good answer. */
export function answered<Value>(value: Value): Answer<Value> {
  return { ok: true, value };
}
