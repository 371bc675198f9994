import type { Directory, Person } from '@jiefen/domain/access/people';
import { scopesOfPerson } from '@jiefen/domain/access/scopes';
import type { OpenConflicts } from '@jiefen/domain/desk/attention';
import type { Filter, Page } from '@jiefen/domain/desk/question';
import { supervises } from '@jiefen/domain/desk/supervisors';
import { purposes } from '@jiefen/domain/desk/purposes';
import { isRecord, type JsonObject } from '@jiefen/domain/sync/leaves';
import type { DeskCaseRow } from '../../store/desk-tables.ts';
import type { Records } from '../../store/store.ts';
import { writeAudit } from '../audit.ts';
import { edgeOf, limitOf, nextCursor, pageOf, readCursor } from './cursor.ts';
import { partsWanted } from './facets.ts';
import { findCase, mayEdit, type FoundCase } from './find-case.ts';
import { labelOf } from './labels.ts';
import { idsAt } from './mentions.ts';
import { namesOf } from './names.ts';
import { answered, type Answer, type DeskSetting } from './setting.ts';
import { shown } from './shown.ts';
import { sightsOf } from './sights.ts';

type Row = OpenConflicts['rows'][number];

/** A page of the cases in which two people wrote differently, for those who edit or supervise them. */
export async function listConflicts(
  setting: DeskSetting,
  person: Person,
  question: Page & Pick<Filter, 'collection'>,
): Promise<Answer<OpenConflicts>> {
  const { region } = person;
  const read = readCursor(question.cursor);
  if (!read.ok) return { ok: false, problem: 'invalid' };
  const directory = await setting.directoryOf(region);
  return setting.store.write(async (records) => {
    const { listed } = await sightsOf(records, region, scopesOfPerson(person, directory));
    const wanted = [...partsWanted({ ...question, conflicts: 'open' }).values()];
    const limit = limitOf(question.limit);
    const asked = { region, sights: listed, wanted, query: '' };
    const { rows: cases, last } = pageOf(
      await records.deskCases.page(asked, edgeOf(read.cursor), limit + 1, 'seek'),
      limit,
    );
    const rows: Row[] = [];
    for (const row of cases) rows.push(...(await conflictsOf(setting, records, person, directory, row)));
    const named = rows.flatMap(({ collection, conflict: { path, base, kept, lost, keptBy, lostBy } }) => [
      keptBy,
      lostBy,
      ...[base, kept, lost].flatMap((value) => idsAt(collection, path, value)),
    ]);
    const names = await namesOf(records, region, directory, named);
    return answered({ rows, cursor: nextCursor(last, 0), names });
  });
}

/** Whoever reads what stands in a confidential item is noted, as when opening it. */
async function conflictsOf(
  { clock }: DeskSetting,
  records: Records,
  person: Person,
  directory: Directory,
  row: DeskCaseRow,
): Promise<Row[]> {
  const found = await findCase(records, person, directory, row.id);
  if (found === undefined || found.level !== 'full' || !concerns(person, found, directory)) return [];
  if (row.confidential === 1) {
    const entry = { region: person.region, at: clock(), person: person.id, object: row.id };
    await writeAudit(records, { ...entry, action: 'conflict.read', purpose: purposes.conflicts.zh });
  }
  const { collection, body } = found;
  const { id, number, title, township } = row;
  return openIn(shown(found, body)).map((conflict) => ({
    id,
    collection,
    number,
    title,
    township,
    conflict: toConflict(found, conflict),
  }));
}

function concerns(person: Person, { collection, body }: FoundCase, directory: Directory): boolean {
  return supervises(person.role, collection) || mayEdit(person, collection, body, directory);
}

function openIn(view: JsonObject): JsonObject[] {
  const conflicts = Array.isArray(view['conflicts']) ? view['conflicts'].filter(isRecord) : [];
  return conflicts.filter((conflict) => conflict['resolution'] === undefined);
}

function toConflict({ collection, body }: FoundCase, conflict: JsonObject): Row['conflict'] {
  const text = (key: string) => String(conflict[key] ?? '');
  const path = text('path');
  return {
    id: text('id'),
    path,
    label: labelOf(collection, path, body),
    base: conflict['base'],
    kept: conflict['kept'],
    lost: conflict['lost'],
    keptBy: text('keptBy'),
    lostBy: text('lostBy'),
    keptAt: text('keptAt'),
    lostAt: text('lostAt'),
  };
}
