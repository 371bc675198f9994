import type { Database } from './engine.ts';
import type { Tables } from './tables.ts';

export type SessionRow = Tables['session'];

/** Who is signed in. The id is stored as a hash only: a stolen backup opens no session. */
export interface Sessions {
  byHash(idHash: string): Promise<SessionRow | undefined>;
  ofPerson(person: string): Promise<SessionRow[]>;
  put(session: SessionRow): Promise<void>;
  extend(idHash: string, expiresAt: number): Promise<void>;
  remove(idHash: string): Promise<void>;
  removeOfPerson(person: string): Promise<void>;
  removeExpired(now: number): Promise<void>;
}

export function createSessions(db: Database): Sessions {
  const sessions = () => db.selectFrom('session').selectAll();

  return {
    byHash: (idHash) => sessions().where('id_hash', '=', idHash).executeTakeFirst(),
    ofPerson: (person) => sessions().where('person', '=', person).execute(),

    async put(session) {
      await db.insertInto('session').values(session).execute();
    },

    async extend(idHash, expiresAt) {
      await db.updateTable('session').set({ expires_at: expiresAt }).where('id_hash', '=', idHash).execute();
    },

    async remove(idHash) {
      await db.deleteFrom('session').where('id_hash', '=', idHash).execute();
    },

    async removeOfPerson(person) {
      await db.deleteFrom('session').where('person', '=', person).execute();
    },

    async removeExpired(now) {
      await db.deleteFrom('session').where('expires_at', '<=', now).execute();
    },
  };
}
