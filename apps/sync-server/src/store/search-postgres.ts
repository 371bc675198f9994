import { sql } from 'kysely';
import type { SearchEngine } from './engine.ts';
import { gramsOf, gramsToFind, needsRecheck } from './search-grams.ts';

/** Search on PostgreSQL: application-made pairs as a text vector, without a dictionary or an extension. */
export const postgresSearch: SearchEngine = {
  async create(db) {
    await sql`create table desk_text (
      region text not null, id text not null, level text not null, text text not null, grams tsvector not null,
      primary key (region, id, level)
    )`.execute(db);
    await sql`create index desk_text_grams on desk_text using gin (grams)`.execute(db);
  },

  async put(db, region, texts) {
    const silent = texts.filter(({ text }) => text === '');
    await this.remove(db, region, silent);
    const saying = texts.filter(({ text }) => text !== '');
    if (saying.length === 0) return;
    const rows = saying.map(
      ({ id, level, text }) => sql`(${region}, ${id}, ${level}, ${text}, array_to_tsvector(${gramsOf(text)}::text[]))`,
    );
    await sql`insert into desk_text (region, id, level, text, grams) values ${sql.join(rows)}
      on conflict (region, id, level) do update set text = excluded.text, grams = excluded.grams
      where desk_text.text <> excluded.text`.execute(db);
  },

  async remove(db, region, rows) {
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    const levels = rows.map((row) => row.level);
    await sql`delete from desk_text using unnest(${ids}::text[], ${levels}::text[]) as gone (id, level)
      where desk_text.region = ${region} and desk_text.id = gone.id and desk_text.level = gone.level`.execute(db);
  },

  says(word) {
    const recheck = needsRecheck(word) ? sql`and strpos(said.text, ${word}) > 0` : sql``;
    return sql`(row.region, row.id, row.level) in (
      select said.region, said.id, said.level from desk_text as said
      where said.grams @@ ${toQuery(word)}::tsquery ${recheck})`;
  },

  isSeen: (sights) => sql`row.sight = any(${sights}::text[])`,
};

/** Words hold letters and digits only, so quotes are enough. */
function toQuery(word: string): string {
  const grams = gramsToFind(word);
  return grams.length === 0 ? `'${word}':*` : grams.map((gram) => `'${gram}'`).join(' & ');
}
