import { sql, type SqlBool } from 'kysely';
import type { Database } from './engine.ts';
import type { OperationRow } from './tables.ts';

/** What became of every change that ever arrived (rules S1 and S6). */
export interface Operations {
  all(region: string): Promise<OperationRow[]>;
  byOps(region: string, ops: readonly string[]): Promise<OperationRow[]>;
  /** The highest clock value of what one phone wrote into a document; undefined when it wrote nothing. */
  lastHlc(region: string, id: string, person: string, device: string): Promise<string | undefined>;
  /** Refused and quarantined work about one document, newest first. */
  keptFor(region: string, id: string): Promise<OperationRow[]>;
  /** Work that did not go in and is kept word for word, newest first, before a place in that order. */
  kept(region: string, before: { at: number; op: string } | undefined, limit: number): Promise<OperationRow[]>;
  add(rows: readonly OperationRow[]): Promise<void>;
}

export function createOperations(db: Database): Operations {
  const rows = (region: string) => db.selectFrom('operation').selectAll().where('region', '=', region);

  return {
    all: (region) => rows(region).orderBy('at').execute(),

    async byOps(region, ops) {
      return ops.length === 0 ? [] : rows(region).where('op', 'in', ops).execute();
    },

    async lastHlc(region, id, person, device) {
      const row = await db
        .selectFrom('operation')
        .select((on) => on.fn.max('hlc').as('hlc'))
        .where('region', '=', region)
        .where('id', '=', id)
        .where('person', '=', person)
        .where('device', '=', device)
        .where('outcome', 'in', ['applied', 'merged'])
        .executeTakeFirst();
      return row?.hlc ?? undefined;
    },

    keptFor: (region, id) =>
      rows(region).where('id', '=', id).where('submitted', 'is not', null).orderBy('at', 'desc').execute(),

    async kept(region, before, limit) {
      const edge = before && sql<SqlBool>`(at, op) < (${before.at}, ${before.op})`;
      return rows(region)
        .where('submitted', 'is not', null)
        .where('outcome', '!=', 'known')
        .$if(edge !== undefined, (query) => query.where(() => edge ?? sql<SqlBool>`true`))
        .orderBy('at', 'desc')
        .orderBy('op', 'desc')
        .limit(limit)
        .execute();
    },

    async add(rows) {
      if (rows.length > 0)
        await db
          .insertInto('operation')
          .values([...rows])
          .execute();
    },
  };
}
