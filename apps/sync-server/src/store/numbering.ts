import { sql } from 'kysely';
import type { Database } from './engine.ts';

/** Official numbers: one gap-free series per name, e.g. one committee's year. */
export interface Numbering {
  /** Takes the next number for a document; it is given back when the transaction fails, so no gap can arise. */
  next(region: string, series: string, document: string): Promise<number>;
  /** Takes over a number a document already has. False when the number belongs to another document. */
  claim(region: string, series: string, number: number, document: string): Promise<boolean>;
}

export function createNumbering(db: Database): Numbering {
  return {
    async next(region, series, document) {
      const { last } = await db
        .insertInto('numbering')
        .values({ region, series, last: 1 })
        .onConflict((conflict) => conflict.columns(['region', 'series']).doUpdateSet({ last: sql`numbering.last + 1` }))
        .returning('last')
        .executeTakeFirstOrThrow();
      await db.insertInto('official_number').values({ region, series, number: last, document }).execute();
      return last;
    },

    async claim(region, series, number, document) {
      await raise(db, region, series, number);
      await db
        .insertInto('official_number')
        .values({ region, series, number, document })
        .onConflict((conflict) => conflict.columns(['region', 'series', 'number']).doNothing())
        .execute();
      const holder = await db
        .selectFrom('official_number')
        .select('document')
        .where('region', '=', region)
        .where('series', '=', series)
        .where('number', '=', number)
        .executeTakeFirst();
      return holder?.document === document;
    },
  };
}

async function raise(db: Database, region: string, series: string, atLeast: number): Promise<void> {
  const higher = sql<number>`case when excluded.last > numbering.last then excluded.last else numbering.last end`;
  await db
    .insertInto('numbering')
    .values({ region, series, last: atLeast })
    .onConflict((conflict) => conflict.columns(['region', 'series']).doUpdateSet({ last: higher }))
    .execute();
}
