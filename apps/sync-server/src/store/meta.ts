import type { Database } from './engine.ts';

/** Facts about the store itself. */
export interface Meta {
  /** Changes with every restore from a backup (rule S8). */
  epoch(): Promise<string>;
  setEpoch(epoch: string): Promise<void>;
  /** The server's keys for parcels, as text; undefined when none were made yet. */
  sealing(): Promise<string | undefined>;
  setSealing(keys: string): Promise<void>;
  /** The shape the desk's rows were written in; undefined when none ever were. */
  deskShape(): Promise<string | undefined>;
  setDeskShape(shape: string): Promise<void>;
  /** The store was filled with the demo: its accounts have a published password. */
  isDemo(): Promise<boolean>;
  markDemo(): Promise<void>;
}

export function createMeta(db: Database): Meta {
  return {
    async epoch() {
      const row = await db.selectFrom('meta').select('value').where('name', '=', 'epoch').executeTakeFirstOrThrow();
      return row.value;
    },

    setEpoch: (epoch) => set(db, 'epoch', epoch),

    sealing: () => get(db, 'sealing'),
    setSealing: (keys) => set(db, 'sealing', keys),
    deskShape: () => get(db, 'desk'),

    setDeskShape: (shape) => set(db, 'desk', shape),
    isDemo: async () => (await get(db, 'demo')) !== undefined,
    markDemo: () => set(db, 'demo', '1'),
  };
}

async function get(db: Database, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

async function set(db: Database, name: string, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
