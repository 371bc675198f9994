import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Account, Store } from '../store/store.ts';
import { createSessionAdapter, ownerToUserId, type Owner } from './session-adapter.ts';

/** Days without any use after which one must sign in again. */
const DAYS = 30;

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseUserAttributes: { account: Account };
  }
}

export interface OpenSession {
  /** What the browser keeps; only its hash is stored. */
  id: string;
  expiresAt: Date;
}

export interface FoundSession extends OpenSession {
  account: Account;
  /** The session was prolonged just now: the browser's copy should be as well. */
  prolonged: boolean;
}

/** Who is signed in where. */
export interface Sessions {
  open(owner: Owner): Promise<OpenSession>;
  /** Undefined when it is unknown, ended, too old or belongs to somebody who is no longer active. */
  find(id: string): Promise<FoundSession | undefined>;
  end(id: string): Promise<void>;
  /** Signs a person out everywhere. */
  endAll(owner: Owner): Promise<void>;
  /** Forgets sessions nobody can use any more. */
  sweep(): Promise<void>;
}

/** Makes the sessions on lucia. Lucia reads the machine's own clock; `clock` stamps the stored rows. */
export function createSessions(store: Store, clock: () => number): Sessions {
  const lucia = createLucia(createSessionAdapter(store, clock));

  return {
    async open(owner) {
      const { id, expiresAt } = await lucia.createSession(ownerToUserId(owner), {});
      return { id, expiresAt };
    },

    async find(id) {
      const { session, user } = await lucia.validateSession(id);
      if (session === null) return undefined;
      return { id, expiresAt: session.expiresAt, account: user.account, prolonged: session.fresh };
    },

    end: (id) => lucia.invalidateSession(id),
    endAll: (owner) => lucia.invalidateUserSessions(ownerToUserId(owner)),
    sweep: () => lucia.deleteExpiredSessions(),
  };
}

function createLucia(adapter: Adapter) {
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(DAYS, 'd'),
    getUserAttributes: ({ account }) => ({ account }),
  });
}
