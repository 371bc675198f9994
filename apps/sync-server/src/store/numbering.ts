import { sql } from 'kysely';
import type { Database } from './engine.ts';

/** Official numbers: one gap-free series per name, e.g. one committee's year. */
export interface Numbering {
  /** Takes the next number; it is given back when the transaction fails, so no gap can arise. */
  next(region: string, series: string): Promise<number>;
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
  };
}
