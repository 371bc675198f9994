import { sql } from 'kysely';
import type { Database } from './engine.ts';

/** Official numbers: one gap-free series per name, e.g. one committee's year. */
export interface Numbering {
  /** Takes the next number; it is given back when the transaction fails, so no gap can arise. */
  next(region: string, series: string): Promise<number>;
  /** Lets a series go on after `atLeast`, the highest number given before it came here; it never goes back. */
  raise(region: string, series: string, atLeast: number): Promise<void>;
}

export function createNumbering(db: Database): Numbering {
  return {
    async next(region, series) {
      const { last } = await db
        .insertInto('numbering')
        .values({ region, series, last: 1 })
        .onConflict((conflict) => conflict.columns(['region', 'series']).doUpdateSet({ last: sql`numbering.last + 1` }))
        .returning('last')
        .executeTakeFirstOrThrow();
      return last;
    },

    async raise(region, series, atLeast) {
      const higher = sql<number>`case when excluded.last > numbering.last then excluded.last else numbering.last end`;
      await db
        .insertInto('numbering')
        .values({ region, series, last: atLeast })
        .onConflict((conflict) => conflict.columns(['region', 'series']).doUpdateSet({ last: higher }))
        .execute();
    },
  };
}
