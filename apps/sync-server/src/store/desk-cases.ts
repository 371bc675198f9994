import type { Level } from '@jiefen/domain/access/matrix/define';
import type { Reader } from '@jiefen/domain/access/scopes';
import { sql, type Expression, type SqlBool } from 'kysely';
import type { DeskCaseRow } from './desk-tables.ts';
import type { Approach, Database, Engine } from './engine.ts';
import { toSearchText, wordsOf } from './search-grams.ts';

/** Rows of the desk a statement writes at once. */
const ROWS = 500;

/** Scopes and the level each of them gives. */
export interface Audience {
  /** The same text for the same scopes and levels. */
  audience: string;
  members: readonly Reader[];
}

/** A row and the texts it is found by. */
export interface DeskEntry {
  row: DeskCaseRow;
  texts: readonly string[];
}

/** What somebody asks of the list. */
export interface DeskQuestion {
  region: string;
  /** The sights of whoever asks. */
  sights: readonly string[];
  /** Of each inner list one part must stand in `facets`, written `;key:value;`. */
  wanted: readonly (readonly string[])[];
  /** Words that must all occur in the texts of a row; blank asks for nothing. */
  query: string;
}

/** Where a page ends: the last row of it. */
export interface Edge {
  changedAt: number;
  id: string;
}

/** The rows lists, numbers and search are made from. */
export interface DeskCases {
  /** Writes all rows of the given cases; other levels of them are forgotten. */
  put(region: string, ids: readonly string[], entries: readonly DeskEntry[]): Promise<void>;
  putAudiences(region: string, audiences: readonly Audience[]): Promise<void>;
  /** The level each of the given scopes has in every audience that names it. */
  levelsOf(region: string, scopes: readonly string[]): Promise<(Reader & { audience: string })[]>;
  count(question: DeskQuestion): Promise<number>;
  /** Every case that fits, and when it was changed last, in milliseconds since 1970 UTC. */
  keys(question: DeskQuestion): Promise<{ id: string; level: Level; changedAt: number }[]>;
  /** The rows of some cases at one level each, in the order asked for. */
  rows(region: string, keys: readonly { id: string; level: Level }[]): Promise<DeskCaseRow[]>;
  /** How many rows stand under each combination of facets. */
  facets(question: DeskQuestion): Promise<{ facets: string; count: number }[]>;
  /** Newest change first, after the edge; `approach` says how many rows there are to expect. */
  page(question: DeskQuestion, after: Edge | undefined, limit: number, approach: Approach): Promise<DeskCaseRow[]>;
}

export function createDeskCases(db: Database, engine: Engine): DeskCases {
  return {
    put: (region, ids, entries) => putEntries(db, engine, region, ids, entries),
    putAudiences: (region, audiences) => putAudiences(db, region, audiences),

    async levelsOf(region, scopes) {
      if (scopes.length === 0) return [];
      return db
        .selectFrom('desk_audience')
        .select(['audience', 'scope', 'level'])
        .where('region', '=', region)
        .where('scope', 'in', scopes)
        .execute();
    },

    async count(question) {
      const { count } = await matching(db, engine, question, 'seek')
        .select((on) => on.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async keys(question) {
      if (question.sights.length === 0) return [];
      const rows = await matching(db, engine, question, 'seek')
        .select(['row.id', 'row.level', 'row.changed_at'])
        .execute();
      return rows.map(({ id, level, changed_at }) => ({ id, level, changedAt: Number(changed_at) }));
    },

    rows: (region, keys) => rowsInOrder(db, region, keys),

    async facets(question) {
      if (question.sights.length === 0) return [];
      const rows = await matching(db, engine, question, 'seek')
        .select((on) => ['row.facets', on.fn.countAll<number>().as('count')])
        .groupBy('row.facets')
        .execute();
      return rows.map(({ facets, count }) => ({ facets, count: Number(count) }));
    },

    async page(question, after, limit, approach) {
      const keys = await matching(db, engine, question, approach)
        .select(['row.id', 'row.level'])
        .where(() => isAfter(after, approach))
        .orderBy(newestBy(approach), 'desc')
        .orderBy('row.id', 'desc')
        .limit(limit)
        .execute();
      return rowsInOrder(db, question.region, keys);
    },
  };
}

function matching(db: Database, engine: Engine, question: DeskQuestion, approach: Approach) {
  return db
    .selectFrom('desk_case as row')
    .where('row.region', '=', question.region)
    .where((on) => on.and(conditionsOf(engine, question, approach)));
}

/** A sum is in no index: the planner gathers the few rows that fit and sorts them. */
function newestBy(approach: Approach): Expression<number> {
  return approach === 'walk' ? sql`row.changed_at` : sql`row.changed_at + 0`;
}

function isAfter(edge: Edge | undefined, approach: Approach): Expression<SqlBool> {
  if (edge === undefined) return sql`1 = 1`;
  return sql`(${newestBy(approach)}, row.id) < (${edge.changedAt}, ${edge.id})`;
}

/** Every column the conditions read stands in the index, so only the rows of a page are ever fetched. */
function conditionsOf(engine: Engine, question: DeskQuestion, approach: Approach): Expression<SqlBool>[] {
  return [
    engine.search.isSeen(question.sights, approach),
    ...question.wanted.map((parts) => oneOf(parts)),
    ...wordsOf(question.query).map((word) => engine.search.says(word, approach)),
  ];
}

function oneOf(parts: readonly string[]): Expression<SqlBool> {
  const likes = parts.map((part) => sql<SqlBool>`row.facets like ${`%${part}%`}`);
  return sql<SqlBool>`(${sql.join(likes, sql` or `)})`;
}

async function putEntries(
  db: Database,
  engine: Engine,
  region: string,
  ids: readonly string[],
  entries: readonly DeskEntry[],
): Promise<void> {
  await forgetOtherLevels(db, engine, region, ids, entries);
  for (let from = 0; from < entries.length; from += ROWS) await putRows(db, entries.slice(from, from + ROWS));
  const texts = entries.map(({ row: { id, level }, texts }) => ({ id, level, text: toSearchText(texts) }));
  await engine.search.put(db, region, texts);
}

async function putAudiences(db: Database, region: string, audiences: readonly Audience[]): Promise<void> {
  const rows = audiences.flatMap(({ audience, members }) =>
    members.map(({ scope, level }) => ({ region, audience, scope, level })),
  );
  if (rows.length === 0) return;
  // Always in the same order: two transactions that add the same ones cannot wait for each other.
  rows.sort((one, other) => compare(one.audience + one.scope, other.audience + other.scope));
  await db
    .insertInto('desk_audience')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function rowsInOrder(
  db: Database,
  region: string,
  keys: readonly { id: string; level: Level }[],
): Promise<DeskCaseRow[]> {
  if (keys.length === 0) return [];
  const ids = keys.map((key) => key.id);
  const rows = await db
    .selectFrom('desk_case')
    .selectAll()
    .where('region', '=', region)
    .where('id', 'in', ids)
    .execute();
  const byKey = new Map(rows.map((row) => [`${row.id} ${row.level}`, row]));
  return keys.flatMap(({ id, level }) => byKey.get(`${id} ${level}`) ?? []);
}

async function forgetOtherLevels(
  db: Database,
  { search }: Engine,
  region: string,
  ids: readonly string[],
  entries: readonly DeskEntry[],
): Promise<void> {
  if (ids.length === 0) return;
  const kept = new Set(entries.map(({ row }) => `${row.id} ${row.level}`));
  const known = await db
    .selectFrom('desk_case')
    .select(['id', 'level'])
    .where('region', '=', region)
    .where('id', 'in', ids)
    .execute();
  const gone = known.filter(({ id, level }) => !kept.has(`${id} ${level}`));
  await search.remove(db, region, gone);
  for (const { id, level } of gone) {
    await db
      .deleteFrom('desk_case')
      .where('region', '=', region)
      .where('id', '=', id)
      .where('level', '=', level)
      .execute();
  }
}

async function putRows(db: Database, entries: readonly DeskEntry[]): Promise<void> {
  await db
    .insertInto('desk_case')
    .values(entries.map(({ row }) => row))
    .onConflict((conflict) =>
      conflict.columns(['region', 'id', 'level']).doUpdateSet((columns) => ({
        sight: columns.ref('excluded.sight'),
        facets: columns.ref('excluded.facets'),
        number: columns.ref('excluded.number'),
        provisional: columns.ref('excluded.provisional'),
        title: columns.ref('excluded.title'),
        type: columns.ref('excluded.type'),
        source: columns.ref('excluded.source'),
        state: columns.ref('excluded.state'),
        ended: columns.ref('excluded.ended'),
        risk: columns.ref('excluded.risk'),
        township: columns.ref('excluded.township'),
        org: columns.ref('excluded.org'),
        opened_on: columns.ref('excluded.opened_on'),
        changed_at: columns.ref('excluded.changed_at'),
        amount_fen: columns.ref('excluded.amount_fen'),
        people: columns.ref('excluded.people'),
        conflicts: columns.ref('excluded.conflicts'),
        confidential: columns.ref('excluded.confidential'),
        chain: columns.ref('excluded.chain'),
      })),
    )
    .execute();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
