import type { Database } from './engine.ts';
import type { OperationRow } from './tables.ts';

/** What became of every change that ever arrived (rules S1 and S6). */
export interface Operations {
  byOps(region: string, ops: readonly string[]): Promise<OperationRow[]>;
  /** Refused and quarantined work about one document, newest first. */
  keptFor(region: string, id: string): Promise<OperationRow[]>;
  add(rows: readonly OperationRow[]): Promise<void>;
}

export function createOperations(db: Database): Operations {
  const all = (region: string) => db.selectFrom('operation').selectAll().where('region', '=', region);

  return {
    async byOps(region, ops) {
      return ops.length === 0 ? [] : all(region).where('op', 'in', ops).execute();
    },

    keptFor: (region, id) =>
      all(region).where('id', '=', id).where('submitted', 'is not', null).orderBy('at', 'desc').execute(),

    async add(rows) {
      if (rows.length > 0) await db.insertInto('operation').values([...rows]).execute();
    },
  };
}
