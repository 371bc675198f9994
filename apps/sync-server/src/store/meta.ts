import type { Database } from './engine.ts';

/** Facts about the store itself. */
export interface Meta {
  /** Changes with every restore from a backup (rule S8). */
  epoch(): Promise<string>;
  setEpoch(epoch: string): Promise<void>;
}

export function createMeta(db: Database): Meta {
  return {
    async epoch() {
      const row = await db.selectFrom('meta').select('value').where('name', '=', 'epoch').executeTakeFirstOrThrow();
      return row.value;
    },

    async setEpoch(epoch) {
      await db
        .insertInto('meta')
        .values({ name: 'epoch', value: epoch })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: epoch }))
        .execute();
    },
  };
}
