import type { Database } from './engine.ts';

export interface AudienceEntry {
  scope: string;
  level: string;
}

/** Who may see how much of each document; the desk's lists are cut by it. */
export interface Audiences {
  of(region: string, id: string): Promise<AudienceEntry[]>;
  replace(region: string, id: string, entries: readonly AudienceEntry[]): Promise<void>;
}

export function createAudiences(db: Database): Audiences {
  return {
    of: (region, id) =>
      db
        .selectFrom('audience')
        .select(['scope', 'level'])
        .where('region', '=', region)
        .where('id', '=', id)
        .orderBy('scope')
        .execute(),

    async replace(region, id, entries) {
      await db.deleteFrom('audience').where('region', '=', region).where('id', '=', id).execute();
      if (entries.length === 0) return;
      await db
        .insertInto('audience')
        .values(entries.map(({ scope, level }) => ({ region, id, scope, level })))
        .execute();
    },
  };
}
