import type { Database } from './engine.ts';
import type { ParcelRow } from './device-tables.ts';

/** Parcels that are kept as they came. */
export interface Parcels {
  /** Keeps a parcel; one that is kept already stays as it is. */
  keep(row: ParcelRow): Promise<void>;
  /** Those that could not be taken, newest first; drafts are their writer's own. */
  refused(region: string, limit: number): Promise<ParcelRow[]>;
  draftsOf(region: string, person: string): Promise<ParcelRow[]>;
  remove(region: string, digests: readonly string[]): Promise<void>;
}

export function createParcels(db: Database): Parcels {
  const parcels = (region: string) => db.selectFrom('parcel').selectAll().where('region', '=', region);

  return {
    async keep(row) {
      await db
        .insertInto('parcel')
        .values(row)
        .onConflict((conflict) => conflict.columns(['region', 'digest']).doNothing())
        .execute();
    },

    refused: (region, limit) =>
      parcels(region).where('reason', '!=', 'drafts').orderBy('at', 'desc').orderBy('digest').limit(limit).execute(),

    draftsOf: (region, person) =>
      parcels(region).where('person', '=', person).where('reason', '=', 'drafts').orderBy('at').execute(),

    async remove(region, digests) {
      if (digests.length === 0) return;
      await db.deleteFrom('parcel').where('region', '=', region).where('digest', 'in', digests).execute();
    },
  };
}
