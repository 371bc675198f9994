import type { Database } from './engine.ts';
import type { VersionRow } from './tables.ts';

/** Every state every document had, append only. */
export interface Versions {
  at(region: string, id: string, ver: number): Promise<VersionRow | undefined>;
  /** Versions after `ver`, oldest first. */
  since(region: string, id: string, ver: number): Promise<VersionRow[]>;
  /** All versions of one document, oldest first. */
  all(region: string, id: string): Promise<VersionRow[]>;
  last(region: string, id: string): Promise<VersionRow | undefined>;
  /** Newest version of a document by a person. */
  lastBy(region: string, id: string, person: string): Promise<VersionRow | undefined>;
  byOps(region: string, ops: readonly string[]): Promise<Pick<VersionRow, 'op' | 'epoch' | 'origin_epoch'>[]>;
  /** The highest version of an epoch that is here, written then or brought back by a phone; 0 if none. */
  highestOf(region: string, id: string, epoch: string): Promise<number>;
  /** The newest version written in an epoch at or below `ver`. */
  atOrBelow(region: string, id: string, epoch: string, ver: number): Promise<VersionRow | undefined>;
  add(rows: readonly VersionRow[]): Promise<void>;
}

export function createVersions(db: Database): Versions {
  const of = (region: string, id: string) =>
    db.selectFrom('version').selectAll().where('region', '=', region).where('id', '=', id);

  return {
    at: (region, id, ver) => of(region, id).where('ver', '=', ver).executeTakeFirst(),
    since: (region, id, ver) => of(region, id).where('ver', '>', ver).orderBy('ver').execute(),
    all: (region, id) => of(region, id).orderBy('ver').execute(),
    last: (region, id) => of(region, id).orderBy('ver', 'desc').limit(1).executeTakeFirst(),

    lastBy: (region, id, person) =>
      of(region, id).where('person', '=', person).orderBy('ver', 'desc').limit(1).executeTakeFirst(),

    async byOps(region, ops) {
      if (ops.length === 0) return [];
      return db
        .selectFrom('version')
        .select(['op', 'epoch', 'origin_epoch'])
        .where('region', '=', region)
        .where('op', 'in', ops)
        .execute();
    },

    async highestOf(region, id, epoch) {
      const rows = await of(region, id)
        .where((on) => on.or([on('epoch', '=', epoch), on('origin_epoch', '=', epoch)]))
        .execute();
      return Math.max(0, ...rows.map((row) => (row.origin_epoch === epoch ? (row.origin_ver ?? 0) : row.ver)));
    },

    atOrBelow: (region, id, epoch, ver) =>
      of(region, id)
        .where('epoch', '=', epoch)
        .where('ver', '<=', ver)
        .orderBy('ver', 'desc')
        .limit(1)
        .executeTakeFirst(),

    async add(rows) {
      if (rows.length > 0)
        await db
          .insertInto('version')
          .values([...rows])
          .execute();
    },
  };
}
