import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Organisation, Person } from '@jiefen/domain/access/people';
import { organisationSchema, personSchema } from '@jiefen/domain/access/session';
import { type DocumentBody, envelopeEntries } from '@jiefen/domain/case-type/envelope';
import { isDocumentTypeName } from '@jiefen/domain/case-type/registry';
import { parseObject } from '@jiefen/domain/sync/leaves';
import type { Collection, WireDocument } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';

const folder = resolve(import.meta.dirname, '../../demo');

/** The invented district of the demo. */
export const demoRegion = '990101';

/** Somebody of the demo with the account they sign in with. */
export interface DemoPerson {
  person: Person;
  account: string;
}

/** A document of the demo as its file holds it, with the marks of one that nobody has received yet. */
export interface DemoDocument {
  collection: Collection;
  /** Where it stands in the demo folder, for messages. */
  file: string;
  doc: WireDocument;
  /** The part of it that every document has. */
  record: DocumentBody;
}

/** The demo district: its bodies, its people and what they have worked on. */
export interface Demo {
  organisations: Organisation[];
  people: DemoPerson[];
  documents: DemoDocument[];
}

const rows = v.array(v.record(v.string(), v.unknown()));
const accountSchema = v.object({ ...personSchema.entries, account: v.string() });

/** Reads the demo from its files: one file is one document, its folder is its collection. */
export function readDemo(): Demo {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    organisations: v.parse(v.array(organisationSchema), readJson('organisations.json')),
    people: readPeople(),
    documents: folders.flatMap(({ name }) => readFolder(name)),
  };
}

/** Reads who can sign in to the demo, in the order of the file. */
function readPeople(): DemoPerson[] {
  return v.parse(rows, readJson('people.json')).map((row) => {
    const { account, ...person } = v.parse(accountSchema, { ...row, region: demoRegion });
    return { account, person };
  });
}

function readFolder(name: string): DemoDocument[] {
  if (!isDocumentTypeName(name)) throw new Error(`${name} is no kind of document`);
  return readdirSync(join(folder, name)).map((file) => {
    const doc = { ...notReceived, ...parseObject(readFileSync(join(folder, name, file), 'utf8')) };
    const record = v.parse(v.object(envelopeEntries), doc);
    return { collection: name, file: `${name}/${file}`, doc: { ...doc, id: record.id }, record };
  });
}

const notReceived = { events: [], ver: 0, op: '', hlc: '', scopes: [], conflicts: [] };

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
