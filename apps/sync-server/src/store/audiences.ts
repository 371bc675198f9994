import type { Database } from './engine.ts';

/** So many rows go into one statement. */
const ROWS = 500;

export interface AudienceEntry {
  scope: string;
  level: string;
}

/** Who may see how much of each document; the desk's lists are cut by it. */
export interface Audiences {
  of(region: string, id: string): Promise<AudienceEntry[]>;
  /** Sets who may see each of these documents. */
  replace(region: string, audiences: ReadonlyMap<string, readonly AudienceEntry[]>): Promise<void>;
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

    async replace(region, audiences) {
      if (audiences.size === 0) return;
      await db
        .deleteFrom('audience')
        .where('region', '=', region)
        .where('id', 'in', [...audiences.keys()])
        .execute();
      const rows = [...audiences].flatMap(([id, entries]) =>
        entries.map(({ scope, level }) => ({ region, id, scope, level })),
      );
      for (let from = 0; from < rows.length; from += ROWS) {
        await db
          .insertInto('audience')
          .values(rows.slice(from, from + ROWS))
          .execute();
      }
    },
  };
}
