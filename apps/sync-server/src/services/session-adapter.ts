import { createHash } from 'node:crypto';
import type { Adapter, DatabaseSession } from 'lucia';
import type { SessionRow } from '../store/sessions.ts';
import type { Records, Store } from '../store/store.ts';

/** Whose session it is: a person's id is unique within a region only. */
export interface Owner {
  region: string;
  id: string;
}

/** Writes an owner the way lucia wants users named. */
export function ownerToUserId({ region, id }: Owner): string {
  return `${region}/${id}`;
}

function userIdToOwner(userId: string): Owner {
  const cut = userId.indexOf('/');
  return { region: userId.slice(0, cut), id: userId.slice(cut + 1) };
}

/** What is stored of a session id: its SHA-256 in hex. */
export function hashSessionId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex');
}

/**
 * Lets lucia keep sessions in the store. Lucia hands over the id the browser bears; only its hash is stored,
 * so whoever reads the table or a backup cannot use what they find.
 */
export function createSessionAdapter(store: Store, clock: () => number): Adapter {
  return {
    getSessionAndUser: (sessionId) =>
      store.read(async (records) => {
        const row = await records.sessions.byHash(hashSessionId(sessionId));
        if (row === undefined) return [null, null];
        const account = await records.accounts.byId(row.region, row.person);
        const user = account?.active === 1 ? { id: ownerToUserId(account), attributes: { account } } : null;
        return [rowToSession(row, sessionId), user];
      }),

    async getUserSessions(userId) {
      const rows = await store.read((records) => ownedRows(records, userId));
      return rows.map((row) => rowToSession(row, row.id_hash));
    },

    async setSession({ id, userId, expiresAt }) {
      const { region, id: person } = userIdToOwner(userId);
      const times = { created_at: clock(), expires_at: expiresAt.getTime() };
      await store.write((records) =>
        records.sessions.put({ id_hash: hashSessionId(id), region, person, device: null, ...times }),
      );
    },

    updateSessionExpiration: (sessionId, expiresAt) =>
      store.write((records) => records.sessions.extend(hashSessionId(sessionId), expiresAt.getTime())),

    deleteSession: (sessionId) => store.write((records) => records.sessions.remove(hashSessionId(sessionId))),

    deleteUserSessions: (userId) =>
      store.write(async (records) => {
        for (const row of await ownedRows(records, userId)) await records.sessions.remove(row.id_hash);
      }),

    deleteExpiredSessions: () => store.write((records) => records.sessions.removeExpired(clock())),
  };
}

async function ownedRows(records: Records, userId: string): Promise<SessionRow[]> {
  const { region, id } = userIdToOwner(userId);
  const rows = await records.sessions.ofPerson(id);
  return rows.filter((row) => row.region === region);
}

function rowToSession(row: SessionRow, id: string): DatabaseSession {
  return {
    id,
    userId: ownerToUserId({ region: row.region, id: row.person }),
    expiresAt: new Date(row.expires_at),
    attributes: {},
  };
}
