import { documentHash, toggle } from '@jiefen/domain/sync/digest';
import type { Collection } from '@jiefen/domain/sync/wire';
import type { Subscription } from 'rxjs';
import type { Database } from '../database.ts';
import type { LightRow } from '../row.ts';
import type { RowChange } from '../rows.ts';

/** What the phone believes the server shows in one place. */
export interface Entry {
  collection: Collection;
  id: string;
  op: string;
}

/** The account of what the server told of, kept up to date with every write, so that comparing costs nothing (S9). */
export interface Ledger {
  /** XOR of the hashes of the documents told of in a scope, and their number. */
  digest(scope: string): readonly [number, number];
  entriesIn(scope: string): Entry[];
  close(): void;
}

/** Opens the account over what is stored; a writer must not be at work meanwhile. */
export async function openLedger({ synced }: Database): Promise<Ledger> {
  const account = createAccount();
  const subscriptions: Subscription[] = [];
  for (const [collection, rows] of synced) {
    for (const { light } of await rows.heads()) {
      account.enter(collection, { id: light.id, before: undefined, after: light });
    }
    const follow = (changes: RowChange[]) => changes.forEach((change) => account.enter(collection, change));
    subscriptions.push(rows.changes.subscribe(follow));
  }
  return {
    digest: account.digest,
    entriesIn: account.entriesIn,
    close: () => subscriptions.forEach((subscription) => subscription.unsubscribe()),
  };
}

/** A change, as far as the account must see it. */
interface Seen {
  id: string;
  before: Pick<LightRow, 'told'> | undefined;
  after: Pick<LightRow, 'told'> | undefined;
}

function createAccount() {
  const digests = new Map<string, [number, number]>();
  const entries = new Map<string, Entry & { scopes: readonly string[] }>();

  function count({ told }: Pick<LightRow, 'told'>, id: string, sign: 1 | -1): void {
    if (told === null) return;
    const hash = documentHash(id, told.op);
    for (const scope of new Set(told.scopes)) {
      const [digest, number] = digests.get(scope) ?? [0, 0];
      digests.set(scope, [toggle(digest, hash), number + sign]);
    }
  }

  return {
    enter(collection: Collection, { id, before, after }: Seen): void {
      if (before !== undefined) count(before, id, -1);
      if (after !== undefined) count(after, id, 1);
      if (after?.told == null) entries.delete(id);
      else entries.set(id, { collection, id, ...after.told });
    },
    digest: (scope: string): readonly [number, number] => digests.get(scope) ?? [0, 0],
    entriesIn: (scope: string): Entry[] => [...entries.values()].filter(({ scopes }) => scopes.includes(scope)),
  };
}
