import type { Delivery, SyncResponse } from '@jiefen/domain/sync/wire';
import type { Entry, Ledger } from './ledger.ts';

type Inventory = NonNullable<SyncResponse['inventory']>;

/** The scopes in which the phone's account is not the server's (S9). */
export function disagreements(ledger: Ledger, { digests }: Pick<SyncResponse, 'digests'>): string[] {
  return Object.entries(digests)
    .filter(([scope, [digest, number]]) => {
      const [ours, count] = ledger.digest(scope);
      return ours !== digest || count !== number;
    })
    .map(([scope]) => scope);
}

/** What repairs one scope: what is not in it any more leaves, what is new or different is asked for again. */
export interface Repair {
  leave: Delivery[];
  need: Pick<Entry, 'collection' | 'id'>[];
}

/** Compares the phone's account of a scope with the server's list of it. */
export function compare(ours: readonly Entry[], inventory: Inventory): Repair {
  const theirs = new Map(inventory.map((entry) => [entry.id, entry]));
  const held = new Map(ours.map(({ id, op }) => [id, op]));
  return {
    leave: ours.filter(({ id }) => !theirs.has(id)).map(({ collection, id }) => ({ collection, gone: id })),
    need: inventory.filter(({ id, op }) => held.get(id) !== op).map(({ collection, id }) => ({ collection, id })),
  };
}
