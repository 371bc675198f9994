import { documentHash, toggle } from '@jiefen/domain/sync/digest';
import type { Collection } from '@jiefen/domain/sync/wire';
import type { Subscription } from 'rxjs';
import type { Database } from '../database.ts';
import { createRest } from '../log/rest.ts';
import type { Head, LightRow } from '../row.ts';

/** So many documents are counted before it is asked whether others want to work. */
const STEP = 64;

/** What the phone believes the server shows in one place. */
export interface Entry {
  collection: Collection;
  id: string;
  op: string;
}

/** The account of what the server told of, kept up to date with every write, so that comparing costs nothing (S9). */
export interface Ledger {
  /** Settles when everything stored is counted, or the account is closed. Only comparing waits for it, no screen does. */
  readonly counted: Promise<void>;
  /** XOR of the hashes of the documents told of in a scope, and their number. */
  digest(scope: string): readonly [number, number];
  entriesIn(scope: string): Promise<Entry[]>;
  close(): void;
}

/**
 * Opens the account over what is stored; a writer must not be at work until it is open. Then it counts in slices of a few
 * milliseconds beside the writers: hashes and numbers add up in any order.
 */
export async function openLedger({ synced }: Database): Promise<Ledger> {
  const account = createAccount();
  const stored: (readonly Head[])[] = [];
  const subscriptions: Subscription[] = [];
  for (const rows of synced.values()) {
    stored.push(await rows.heads());
    subscriptions.push(
      rows.changes.subscribe((changes) => {
        for (const { id, before, after } of changes) account.replace(id, before, after);
      }),
    );
  }
  let isClosed = false;
  return {
    counted: countAll(stored.flat(), account, () => isClosed),
    digest: account.digest,
    entriesIn: async (scope) => {
      const found: Entry[] = [];
      for (const [collection, rows] of synced) found.push(...toldIn(collection, await rows.heads(), scope));
      return found;
    },
    close() {
      isClosed = true;
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
}

async function countAll(heads: readonly Head[], account: Account, isOver: () => boolean): Promise<void> {
  const rest = createRest();
  for (let at = 0; at < heads.length && !isOver(); at += STEP) {
    for (const { light } of heads.slice(at, at + STEP)) account.replace(light.id, undefined, light);
    await rest();
  }
}

function toldIn(collection: Collection, heads: readonly Head[], scope: string): Entry[] {
  return heads.flatMap(({ light: { id, told } }) =>
    told?.scopes.includes(scope) ? [{ collection, id, op: told.op }] : [],
  );
}

type Told = Pick<LightRow, 'told'>;

interface Account {
  replace(id: string, before: Told | undefined, after: Told | undefined): void;
  digest(scope: string): readonly [number, number];
}

function createAccount(): Account {
  const digests = new Map<string, [number, number]>();

  function count({ told }: Told, id: string, sign: 1 | -1): void {
    if (told === null) return;
    const hash = documentHash(id, told.op);
    for (const scope of new Set(told.scopes)) {
      const [digest, number] = digests.get(scope) ?? [0, 0];
      digests.set(scope, [toggle(digest, hash), number + sign]);
    }
  }

  return {
    replace(id, before, after) {
      if (before !== undefined) count(before, id, -1);
      if (after !== undefined) count(after, id, 1);
    },
    digest: (scope) => digests.get(scope) ?? [0, 0],
  };
}
