import { setTimeout as wait } from 'node:timers/promises';
import type { Account, Store } from '../store/store.ts';
import { hashPassword, matchesPassword } from './passwords.ts';

/** So many wrong passwords in a row lock an account (GB/T 22239-2019, 8.1.4.1 b). */
const FAILURES = 5;
const LOCKED_FOR = 15 * 60_000;
/** A refusal leaves so many milliseconds after it was asked for, whatever it took to decide. */
const REFUSAL_TIME = 100;

export interface SignIn {
  /** Gives the account its password belongs to. Every refusal looks the same and takes the same time. */
  check(account: string, password: string): Promise<Account | undefined>;
}

/** Makes the door for account and password. `clock` gives milliseconds since 1970 UTC. */
export async function createSignIn(store: Store, clock: () => number): Promise<SignIn> {
  const decoy = await hashPassword(crypto.randomUUID());

  const decide = async (account: string, password: string) => {
    const known = await store.read((records) => records.accounts.byAccount(account));
    const matches = await matchesPassword(known?.password_hash ?? decoy, password);
    if (known === undefined || known.active === 0 || known.locked_until > clock()) return undefined;
    if (!matches || known.failures > 0) await note(store, known, matches, clock());
    return matches ? known : undefined;
  };

  return {
    async check(account, password) {
      const refusal = wait(REFUSAL_TIME);
      const found = await decide(account, password);
      if (found === undefined) await refusal;
      return found;
    },
  };
}

/** Counts a failure on the row as it is by now, or clears the count after a success. */
function note(store: Store, known: Account, matches: boolean, now: number): Promise<void> {
  return store.write(async (records) => {
    const account = await records.accounts.byId(known.region, known.id);
    if (account === undefined) return;
    const failures = matches ? 0 : account.failures + 1;
    const locks = failures >= FAILURES;
    await records.accounts.put({
      ...account,
      failures: locks ? 0 : failures,
      locked_until: locks ? now + LOCKED_FOR : account.locked_until,
    });
  });
}
