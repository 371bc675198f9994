import type { Level } from '@jiefen/domain/access/matrix/define';
import type { Directory, Person } from '@jiefen/domain/access/people';
import { audienceOf, levelOf } from '@jiefen/domain/access/scopes';
import type { KeptWork } from '@jiefen/domain/desk/attention';
import { deskCollectionSchema, type DeskCollection } from '@jiefen/domain/desk/case-row';
import { supervises } from '@jiefen/domain/desk/supervisors';
import { isRecord, leafAt, parseObject, type JsonObject } from '@jiefen/domain/sync/leaves';
import * as v from 'valibot';
import type { Records } from '../../store/store.ts';
import type { OperationRow } from '../../store/tables.ts';
import { differences } from './differences.ts';
import { labelOf } from './labels.ts';
import { readersIn } from './readers.ts';
import { rowOf } from './row-of.ts';
import { shownValue } from './shown.ts';

/** Whoever looks after the work of others. */
export interface Supervisor {
  person: Person;
  scopes: readonly string[];
  directory: Directory;
}

type Row = KeptWork['rows'][number];

/** One piece of kept work; what a confidential item says is read under note. */
export interface KeptRow {
  row: Row;
  confidential: boolean;
}

type Outcome = Row['outcome'];

/**
 * Tells of one piece of work that did not go in. Undefined when it is none of this person's business: they
 * must have full view of the document it is about, or, if there is none, of what was sent. Work nobody can read
 * a place from goes to those who supervise its author, without its words.
 */
export async function readKept(
  records: Records,
  supervisor: Supervisor,
  operation: OperationRow,
): Promise<KeptRow | undefined> {
  const { collection, submitted } = operation;
  const outcome = keptOutcome(operation);
  if (outcome === undefined || submitted === null || !v.is(deskCollectionSchema, collection)) return undefined;
  if (!supervises(supervisor.person.role, collection)) return undefined;
  const doc = documentIn(submitted);
  const about = await levelOfDocument(records, supervisor, operation.id);
  const sent = levelOf(audienceOf(collection, doc, supervisor.directory), supervisor.scopes);
  if (about.exists ? about.level !== 'full' : sent !== 'full') {
    const helps = !about.exists && sent === undefined && (await supervisesAuthor(records, supervisor, operation));
    return helps ? wordless(operation, outcome) : undefined;
  }
  if (sent !== 'full' && outcome !== 'farewell') return wordless(operation, outcome);
  const base = await baseOf(records, supervisor.person.region, operation);
  const row = toRow(operation, outcome, titleOf(collection, doc), fieldsOf(collection, base, doc));
  return { row, confidential: doc['confidential'] === true };
}

function wordless(operation: OperationRow, outcome: Outcome): KeptRow {
  return { row: toRow(operation, outcome, null, []), confidential: false };
}

function toRow(operation: OperationRow, outcome: Outcome, title: string | null, fields: Row['fields']): Row {
  const { op, reason, at, person, device, collection, id } = operation;
  return { op, outcome, reason, at: new Date(at).toISOString(), person, device, collection, id, title, fields };
}

function keptOutcome({ outcome }: OperationRow): Outcome | undefined {
  return outcome === 'refused' || outcome === 'quarantined' || outcome === 'farewell' ? outcome : undefined;
}

function documentIn(submitted: string): JsonObject {
  const doc = parseObject(submitted)['doc'];
  return isRecord(doc) ? doc : {};
}

async function levelOfDocument(
  records: Records,
  { person, scopes }: Supervisor,
  id: string,
): Promise<{ exists: boolean; level: Level | undefined }> {
  const [row] = await records.documents.byIds(person.region, [id]);
  const readers = readersIn(await records.audiences.of(person.region, id));
  return { exists: row !== undefined, level: levelOf(readers, scopes) };
}

/** The author's own place stands in for the place the document does not name. */
async function supervisesAuthor(
  records: Records,
  { person, scopes, directory }: Supervisor,
  { person: author, collection }: OperationRow,
): Promise<boolean> {
  const account = await records.accounts.byId(person.region, author);
  if (account === undefined) return false;
  const made = { region: person.region, createdAt: '', createdBy: author };
  const standIn = { ...made, committeeId: account.org_id, registration: { orgId: account.org_id } };
  return levelOf(audienceOf(collection, standIn, directory), scopes) === 'full';
}

async function baseOf(records: Records, region: string, { id, ver }: OperationRow): Promise<JsonObject> {
  const version = await records.versions.at(region, id, ver);
  return version === undefined ? {} : parseObject(version.body);
}

/** What was kept never passed a check, so whatever is odd in it has no title. */
function titleOf(collection: DeskCollection, doc: JsonObject): string | null {
  try {
    return rowOf({ collection, body: doc, changedAt: 0 }, 'full', '').row.title;
  } catch {
    return null;
  }
}

function fieldsOf(collection: DeskCollection, base: JsonObject, doc: JsonObject): Row['fields'] {
  return differences(base, doc)
    .filter((path) => leafAt(doc, path) !== undefined)
    .map((path) => {
      const value = shownValue(collection, 'masked', path, leafAt(doc, path));
      return { path, label: labelOf(collection, path, doc), value };
    });
}
