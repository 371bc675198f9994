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

/** Who is signed in where. A session's id is kept by the browser alone; the store has its hash. */
export interface Sessions {
  /** Gives the id of a new session. */
  open(owner: Owner): Promise<string>;
  /** Whose session it is; nobody's when it is unknown, ended, too old or its person no longer active. */
  find(id: string): Promise<Account | undefined>;
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
      const { id } = await lucia.createSession(ownerToUserId(owner), {});
      return id;
    },

    async find(id) {
      const { user } = await lucia.validateSession(id);
      return user?.account;
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
