import type { Database } from './engine.ts';
import type { OperationRow } from './tables.ts';

/** What became of every change that ever arrived (rules S1 and S6). */
export interface Operations {
  all(region: string): Promise<OperationRow[]>;
  byOps(region: string, ops: readonly string[]): Promise<OperationRow[]>;
  /** Refused and quarantined work about one document, newest first. */
  keptFor(region: string, id: string): Promise<OperationRow[]>;
  add(rows: readonly OperationRow[]): Promise<void>;
}

export function createOperations(db: Database): Operations {
  const rows = (region: string) => db.selectFrom('operation').selectAll().where('region', '=', region);

  return {
    all: (region) => rows(region).orderBy('at').execute(),

    async byOps(region, ops) {
      return ops.length === 0 ? [] : rows(region).where('op', 'in', ops).execute();
    },

    keptFor: (region, id) =>
      rows(region).where('id', '=', id).where('submitted', 'is not', null).orderBy('at', 'desc').execute(),

    async add(rows) {
      if (rows.length > 0)
        await db
          .insertInto('operation')
          .values([...rows])
          .execute();
    },
  };
}
