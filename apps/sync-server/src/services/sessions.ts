import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Account, Store } from '../store/store.ts';
import { createSessionAdapter, hashSessionId, ownerToUserId, type Owner } from './session-adapter.ts';

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
  /** Notes which vault a session syncs, so that an order to that vault ends it. */
  bind(id: string, device: string): Promise<void>;
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

    bind: (id, device) => store.write((records) => records.sessions.bind(hashSessionId(id), device)),
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

/** So many sessions are remembered as bound; one that is forgotten is bound once more. */
const REMEMBERED = 10_000;

/** Binds each session to the vault it syncs, once and not at every request. Without a session nothing happens. */
export function createBinding(
  sessions: Pick<Sessions, 'bind'>,
): (sessionId: string | undefined, device: string) => Promise<void> {
  const bound = new Map<string, string>();
  return async (sessionId, device) => {
    if (sessionId === undefined) return;
    const hash = hashSessionId(sessionId);
    if (bound.get(hash) === device) return;
    await sessions.bind(sessionId, device);
    if (bound.size >= REMEMBERED) bound.clear();
    bound.set(hash, device);
  };
}
