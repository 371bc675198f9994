import type { Directory, Person } from '@jiefen/domain/access/people';
import { scopesOfPerson } from '@jiefen/domain/access/scopes';
import type { KeptWork } from '@jiefen/domain/desk/attention';
import type { Page } from '@jiefen/domain/desk/question';
import { purposes } from '@jiefen/domain/desk/purposes';
import type { Records } from '../../store/store.ts';
import type { OperationRow } from '../../store/tables.ts';
import { writeAudit } from '../audit.ts';
import { cursorToText, limitOf, readCursor } from './cursor.ts';
import { readKept, type KeptRow } from './kept-row.ts';
import { idsAt } from './mentions.ts';
import { namesOf } from './names.ts';
import { answered, type Answer, type DeskSetting } from './setting.ts';

/** So many entries are looked through for one page; the cursor goes on from there. */
const LOOKED_THROUGH = 300;

/** A page of the work of others that did not go in, for those who supervise them. */
export async function listKept(setting: DeskSetting, person: Person, page: Page): Promise<Answer<KeptWork>> {
  const { region } = person;
  const read = readCursor(page.cursor);
  if (!read.ok) return { ok: false, problem: 'invalid' };
  const directory = await setting.directoryOf(region);
  return setting.store.write(async (records) => {
    const before = read.cursor && { at: read.cursor.at, op: read.cursor.id };
    const found = await records.operations.kept(region, before, LOOKED_THROUGH);
    const { kept, last } = await readable(records, person, directory, found, limitOf(page.limit));
    for (const { row, confidential } of kept) {
      const entry = { region, at: setting.clock(), person: person.id, object: row.op };
      if (confidential) await writeAudit(records, { ...entry, action: 'kept.read', purpose: purposes.kept.zh });
    }
    const rows = kept.map(({ row }) => row);
    const more = last !== undefined && (last !== found.at(-1) || found.length === LOOKED_THROUGH);
    return answered({
      rows,
      cursor: more ? cursorToText({ at: last.at, id: last.op, total: 0 }) : null,
      names: await namesOf(
        records,
        region,
        directory,
        rows.flatMap(({ person: author, collection, fields }) => [
          author,
          ...fields.flatMap(({ path, value }) => idsAt(collection, path, value)),
        ]),
      ),
    });
  });
}

async function readable(
  records: Records,
  person: Person,
  directory: Directory,
  found: readonly OperationRow[],
  limit: number,
): Promise<{ kept: KeptRow[]; last: OperationRow | undefined }> {
  const scopes = scopesOfPerson(person, directory);
  const kept: KeptRow[] = [];
  for (const operation of found) {
    const row = await readKept(records, { person, scopes, directory }, operation);
    if (row !== undefined) kept.push(row);
    if (kept.length === limit) return { kept, last: operation };
  }
  return { kept, last: found.at(-1) };
}
