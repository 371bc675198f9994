import { sql } from 'kysely';
import type { Approach, Database, SearchEngine, SearchText } from './engine.ts';
import { gramsOf, gramsToFind, needsRecheck } from './search-grams.ts';

/**
 * Search on SQLite: FTS5 over application-made pairs, without content of its own; the number of the desk row
 * is the number of the entry. The `ascii` tokenizer parts at spaces only and knows no character tables that
 * could be older than a name.
 */
export const sqliteSearch: SearchEngine = {
  async create(db) {
    await sql`create table desk_text (n integer primary key, text text not null)`.execute(db);
    await sql`create virtual table desk_grams using fts5(
      grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
    )`.execute(db);
  },

  async put(db, region, texts) {
    const wanted = new Map(texts.map((text) => [keyOf(text), text.text]));
    for (const row of await numbered(db, region, texts)) {
      const text = wanted.get(keyOf(row)) ?? '';
      if (text === (row.text ?? '')) continue;
      if (row.text !== null) await forget(db, row.n);
      if (text !== '') await note(db, row.n, text);
    }
  },

  async remove(db, region, rows) {
    const known = await numbered(db, region, rows);
    for (const { n, text } of known) if (text !== null) await forget(db, n);
  },

  says(word, approach) {
    const found = sql`${numberOf(approach)} in (select rowid from desk_grams where desk_grams match ${toMatch(word)})`;
    if (!needsRecheck(word)) return sql`(${found})`;
    return sql`(${found} and instr((select text from desk_text where n = row.n), ${word}) > 0)`;
  },

  isSeen(sights, approach) {
    const column = approach === 'walk' ? sql`+row.sight` : sql`row.sight`;
    return sql`${column} in (select value from json_each(${JSON.stringify(sights)}))`;
  },
};

/** A plus before a column keeps the planner from entering by it. */
function numberOf(approach: Approach) {
  return approach === 'walk' ? sql`+row.n` : sql`row.n`;
}

function toMatch(word: string): string {
  const grams = gramsToFind(word);
  return grams.length === 0 ? `"${word}" *` : grams.map((gram) => `"${gram}"`).join(' AND ');
}

interface Numbered {
  n: number;
  id: string;
  level: string;
  text: string | null;
}

async function numbered(
  db: Database,
  region: string,
  rows: readonly Pick<SearchText, 'id' | 'level'>[],
): Promise<Numbered[]> {
  const ids = JSON.stringify([...new Set(rows.map((row) => row.id))]);
  const found = await sql<Numbered>`
    select row.n, row.id, row.level, desk_text.text from desk_case as row left join desk_text on desk_text.n = row.n
    where row.region = ${region} and row.id in (select value from json_each(${ids}))`.execute(db);
  const keys = new Set(rows.map(keyOf));
  return found.rows.filter((row) => keys.has(keyOf(row)));
}

function keyOf({ id, level }: { id: string; level: string }): string {
  return `${id} ${level}`;
}

async function note(db: Database, n: number, text: string): Promise<void> {
  await sql`insert into desk_text (n, text) values (${n}, ${text})`.execute(db);
  await sql`insert into desk_grams (rowid, grams) values (${n}, ${gramsOf(text).join(' ')})`.execute(db);
}

async function forget(db: Database, n: number): Promise<void> {
  await sql`delete from desk_grams where rowid = ${n}`.execute(db);
  await sql`delete from desk_text where n = ${n}`.execute(db);
}
