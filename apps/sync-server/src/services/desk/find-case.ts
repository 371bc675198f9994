import { identityFor } from '@jiefen/domain/access/identity';
import { mayChange } from '@jiefen/domain/access/may';
import type { Directory, Person } from '@jiefen/domain/access/people';
import { levelOf, scopesOfPerson } from '@jiefen/domain/access/scopes';
import type { Identity } from '@jiefen/domain/access/view/shield';
import { deskCollectionSchema, rowLevelSchema, type DeskCollection, type RowLevel } from '@jiefen/domain/desk/case-row';
import { parseObject, type JsonObject } from '@jiefen/domain/sync/leaves';
import * as v from 'valibot';
import type { Records } from '../../store/store.ts';
import type { DocumentRow } from '../../store/tables.ts';
import { readersIn } from './readers.ts';

/** A case somebody may open, and how much of it. */
export interface FoundCase {
  row: DocumentRow;
  collection: DeskCollection;
  body: JsonObject;
  level: RowLevel;
  /** How this person may see numbers of identity papers and telephones, once asked for. */
  identity: Identity;
}

/** Finds a case for a person. Undefined for whatever that person may not know of, as if it did not exist. */
export async function findCase(
  records: Records,
  person: Person,
  directory: Directory,
  id: string,
): Promise<FoundCase | undefined> {
  const { region } = person;
  const [row] = await records.documents.byIds(region, [id]);
  if (row === undefined || !v.is(deskCollectionSchema, row.collection)) return undefined;
  const readers = readersIn(await records.audiences.of(region, id));
  const level = levelOf(readers, scopesOfPerson(person, directory));
  if (!v.is(rowLevelSchema, level)) return undefined;
  const body = parseObject(row.body);
  const identity = identityFor(person, row.collection, body, directory);
  return { row, collection: row.collection, body, level, identity };
}

/** Tells whether a person may change the fields of a case: any word would do to find out. */
export function mayEdit(person: Person, collection: DeskCollection, body: JsonObject, directory: Directory): boolean {
  const after = { ...body, title: `${String(body['title'])} ` };
  return mayChange(person, collection, body, after, directory).ok;
}
