import type { Database } from './engine.ts';

/** One person's calendar; times are milliseconds since 1970 UTC. */
export interface CalendarFeedRow {
  region: string;
  person: string;
  token_hash: string;
  made_at: number;
}

/** The addresses calendars are read at, at most one for each person. */
export interface CalendarFeeds {
  of(region: string, person: string): Promise<CalendarFeedRow | undefined>;
  byHash(region: string, tokenHash: string): Promise<CalendarFeedRow | undefined>;
  /** The one before, if any, is no longer known. */
  put(row: CalendarFeedRow): Promise<void>;
  remove(region: string, person: string): Promise<void>;
}

export function createCalendarFeeds(db: Database): CalendarFeeds {
  const inRegion = (region: string) => db.selectFrom('calendar_feed').selectAll().where('region', '=', region);
  return {
    of: (region, person) => inRegion(region).where('person', '=', person).executeTakeFirst(),
    byHash: (region, tokenHash) => inRegion(region).where('token_hash', '=', tokenHash).executeTakeFirst(),

    async put(row) {
      await db
        .insertInto('calendar_feed')
        .values(row)
        .onConflict((conflict) => conflict.columns(['region', 'person']).doUpdateSet(row))
        .execute();
    },

    async remove(region, person) {
      await db.deleteFrom('calendar_feed').where('region', '=', region).where('person', '=', person).execute();
    },
  };
}
