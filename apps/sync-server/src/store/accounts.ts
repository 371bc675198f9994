import type { Database } from './engine.ts';
import type { PersonRow } from './tables.ts';

export type Account = PersonRow;

/** People who may sign in and the organisations they belong to. */
export interface Accounts {
  byAccount(account: string): Promise<Account | undefined>;
  byId(region: string, id: string): Promise<Account | undefined>;
  all(region: string): Promise<Account[]>;
  /** The regions that have people. */
  regions(): Promise<string[]>;
  /** Whether a person is entered at all, in whichever region. */
  anybody(): Promise<boolean>;
  /** Names by id; ids nobody has are left out. */
  namesOf(region: string, ids: readonly string[]): Promise<{ id: string; name: string }[]>;
  put(account: Account): Promise<void>;
  organisations(region: string): Promise<string[]>;
  putOrganisation(region: string, id: string, body: string): Promise<void>;
}

export function createAccounts(db: Database): Accounts {
  const people = () => db.selectFrom('person').selectAll();

  return {
    byAccount: (account) => people().where('account', '=', account).executeTakeFirst(),
    byId: (region, id) => people().where('region', '=', region).where('id', '=', id).executeTakeFirst(),
    async regions() {
      const rows = await db.selectFrom('person').select('region').distinct().orderBy('region').execute();
      return rows.map((row) => row.region);
    },

    all: (region) => people().where('region', '=', region).orderBy('id').execute(),
    anybody: async () => (await people().limit(1).executeTakeFirst()) !== undefined,

    async namesOf(region, ids) {
      if (ids.length === 0) return [];
      return db
        .selectFrom('person')
        .select(['id', 'name'])
        .where('region', '=', region)
        .where('id', 'in', ids)
        .execute();
    },

    async put(account) {
      await db
        .insertInto('person')
        .values(account)
        .onConflict((conflict) => conflict.columns(['region', 'id']).doUpdateSet(account))
        .execute();
    },

    async organisations(region) {
      const rows = await db
        .selectFrom('organisation')
        .select('body')
        .where('region', '=', region)
        .orderBy('id')
        .execute();
      return rows.map((row) => row.body);
    },

    async putOrganisation(region, id, body) {
      await db
        .insertInto('organisation')
        .values({ region, id, body })
        .onConflict((conflict) => conflict.columns(['region', 'id']).doUpdateSet({ body }))
        .execute();
    },
  };
}
