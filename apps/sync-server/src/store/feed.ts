import type { Collection } from '@jiefen/domain/sync/wire';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from './engine.ts';
import type { FeedRow, ScopeRow, Tables } from './tables.ts';

/** A document enters, changes in or leaves one scope. `digest` is XORed into the scope's, `count` added. */
export interface Move {
  scope: string;
  id: string;
  collection: Collection;
  gone: boolean;
  digest: number;
  count: number;
}

/** What a scope has to tell of one document. */
export type FeedEntry = Pick<FeedRow, 'seq' | 'id' | 'collection' | 'gone'>;

/** What each scope has to tell, in the order it was committed (rules S2 and S3). */
export interface Feed {
  scopes(region: string, scopes: readonly string[]): Promise<ScopeRow[]>;
  forward(region: string, scope: string, after: number, limit: number): Promise<FeedEntry[]>;
  /** From the newest on what is visible in a scope and not in one of the others. */
  backward(
    region: string,
    scope: string,
    before: number,
    limit: number,
    others: readonly string[],
  ): Promise<FeedEntry[]>;
  /** Which of these documents can be seen through at least one of these scopes. */
  visible(region: string, scopes: readonly string[], ids: readonly string[]): Promise<Set<string>>;
  /** Id and op of everything visible in a scope. */
  inventory(region: string, scope: string): Promise<{ id: string; collection: Collection; op: string }[]>;
  /** Call it last in the transaction: the counter rows stay locked until the commit. */
  move(region: string, moves: readonly Move[]): Promise<void>;
}

export function createFeed(db: Database): Feed {
  const rows = (region: string, scope: string) =>
    db
      .selectFrom('feed')
      .select(['seq', 'id', 'collection', 'gone'])
      .where('region', '=', region)
      .where('scope', '=', scope);

  return {
    async scopes(region, scopes) {
      if (scopes.length === 0) return [];
      return db.selectFrom('scope').selectAll().where('region', '=', region).where('scope', 'in', scopes).execute();
    },

    forward: (region, scope, after, limit) =>
      rows(region, scope).where('seq', '>', after).orderBy('seq').limit(limit).execute(),

    backward: (region, scope, before, limit, others) =>
      rows(region, scope)
        .where('seq', '<', before)
        .where('gone', '=', 0)
        .$if(others.length > 0, (query) => query.where((on) => on.not(on.exists(shownIn(on, region, others)))))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute(),

    async visible(region, scopes, ids) {
      if (scopes.length === 0 || ids.length === 0) return new Set();
      const seen = await db
        .selectFrom('feed')
        .select('id')
        .where('region', '=', region)
        .where('scope', 'in', scopes)
        .where('id', 'in', ids)
        .where('gone', '=', 0)
        .execute();
      return new Set(seen.map((row) => row.id));
    },

    inventory: (region, scope) =>
      db
        .selectFrom('feed')
        .innerJoin('document', (join) =>
          join.onRef('document.region', '=', 'feed.region').onRef('document.id', '=', 'feed.id'),
        )
        .select(['document.id', 'document.collection', 'document.op'])
        .where('feed.region', '=', region)
        .where('feed.scope', '=', scope)
        .where('feed.gone', '=', 0)
        .execute(),

    async move(region, moves) {
      const byScope = Map.groupBy(moves, (move) => move.scope);
      // Always in the same order: two transactions that need the same counters cannot wait for each other.
      for (const scope of [...byScope.keys()].sort()) {
        await moveInScope(db, region, scope, byScope.get(scope) ?? []);
      }
    },
  };
}

/** The same document in one of these scopes. */
function shownIn(feed: ExpressionBuilder<Tables, 'feed'>, region: string, scopes: readonly string[]) {
  return feed
    .selectFrom('feed as other')
    .select('other.seq')
    .whereRef('other.id', '=', 'feed.id')
    .where('other.region', '=', region)
    .where('other.scope', 'in', scopes)
    .where('other.gone', '=', 0);
}

async function moveInScope(db: Database, region: string, scope: string, moves: readonly Move[]): Promise<void> {
  const seq = await bump(db, region, scope, moves);
  const ids = moves.map((move) => move.id);
  await db.deleteFrom('feed').where('region', '=', region).where('scope', '=', scope).where('id', 'in', ids).execute();
  const before = seq - moves.length;
  const rows = moves.map(({ id, collection, gone }, index) => ({
    region,
    scope,
    seq: before + index + 1,
    id,
    collection,
    gone: gone ? 1 : 0,
  }));
  await db.insertInto('feed').values(rows).execute();
}

/** Advances the counter by the number of moves, and the digest with it; gives the last number taken. */
async function bump(db: Database, region: string, scope: string, moves: readonly Move[]): Promise<number> {
  const digest = moves.reduce((sum, move) => (sum ^ move.digest) >>> 0, 0);
  const count = moves.reduce((sum, move) => sum + move.count, 0);
  const { seq } = await db
    .insertInto('scope')
    .values({ region, scope, seq: moves.length, digest, count })
    .onConflict((conflict) =>
      conflict.columns(['region', 'scope']).doUpdateSet({
        seq: sql`scope.seq + excluded.seq`,
        digest: sql`(scope.digest | excluded.digest) - (scope.digest & excluded.digest)`,
        count: sql`scope.count + excluded.count`,
      }),
    )
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
}
