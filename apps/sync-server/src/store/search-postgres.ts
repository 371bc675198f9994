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
    if (texts.length === 0) return;
    const rows = texts.map(
      ({ id, level, text }) => sql`(${region}, ${id}, ${level}, ${text}, array_to_tsvector(${gramsOf(text)}::text[]))`,
    );
    await sql`insert into desk_text (region, id, level, text, grams) values ${sql.join(rows)}
      on conflict (region, id, level) do update set text = excluded.text, grams = excluded.grams
      where desk_text.text <> excluded.text`.execute(db);
  },

  async remove(db, region, rows) {
    for (const { id, level } of rows) {
      await sql`delete from desk_text where region = ${region} and id = ${id} and level = ${level}`.execute(db);
    }
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
