import type { Database } from './engine.ts';
import type { SessionRow } from './tables.ts';

export type { SessionRow };

/** Who is signed in. The id is stored as a hash only: a stolen backup opens no session. */
export interface Sessions {
  byHash(idHash: string): Promise<SessionRow | undefined>;
  ofPerson(person: string): Promise<SessionRow[]>;
  put(session: SessionRow): Promise<void>;
  extend(idHash: string, expiresAt: number): Promise<void>;
  /** Notes which vault a session syncs. */
  bind(idHash: string, device: string): Promise<void>;
  remove(idHash: string): Promise<void>;
  /** Ends what runs on one vault of one person. */
  removeOfDevice(region: string, person: string, device: string): Promise<void>;
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

    async bind(idHash, device) {
      await db.updateTable('session').set({ device }).where('id_hash', '=', idHash).execute();
    },

    async removeOfDevice(region, person, device) {
      await db
        .deleteFrom('session')
        .where('region', '=', region)
        .where('person', '=', person)
        .where('device', '=', device)
        .execute();
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
