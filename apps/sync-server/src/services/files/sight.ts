import type { Directory } from '@jiefen/domain/access/people';
import { levelOf } from '@jiefen/domain/access/scopes';
import { type View, viewOf } from '@jiefen/domain/access/view';
import { parseObject, isRecord, type JsonObject } from '@jiefen/domain/sync/leaves';
import { fileNamed, filesNamed, type NamedFile } from '@jiefen/domain/sync/upload-named';
import type { Records } from '../../store/store.ts';
import { readersIn } from '../desk/readers.ts';
import type { Asked, FilesSetting } from './setting.ts';

/** A document as the asker sees it. */
export interface Sight {
  collection: string;
  id: string;
  view: View;
  /** The files the view names, by digest. */
  files: ReadonlyMap<string, NamedFile>;
}

/** Finds a document the way its asker sees it; undefined for whatever they may not know of. */
export async function findSight(
  { rules }: Pick<FilesSetting, 'rules'>,
  records: Records,
  directory: Directory,
  { person, of }: Pick<Asked, 'person' | 'of'>,
): Promise<Sight | undefined> {
  const [row] = await records.documents.byIds(person.region, [of.id]);
  if (row === undefined || row.collection !== of.collection) return undefined;
  const body = parseObject(row.body);
  const readers = readersIn(rules.audience(row.collection, body, directory));
  const level = levelOf(readers, rules.scopesOf(person, directory));
  if (level === undefined) return undefined;
  const view = viewOf(level, row.collection, body);
  // Of several fields that name one file the first one tells about it.
  const named = filesNamed(row.collection, view).toReversed();
  return { ...of, view, files: new Map(named.map((file) => [file.digest, file])) };
}

/** Finds what the asker's own words say of a file, if they reached the server: the right to bring it (rule S4). */
export async function ownWords(records: Records, { person, of, digest }: Asked): Promise<NamedFile | undefined> {
  const { region, id } = person;
  const version = await records.versions.lastBy(region, of.id, id);
  const kept = await records.operations.keptFor(region, of.id);
  const late = kept.filter((operation) => operation.person === id && operation.outcome === 'farewell');
  const words = [version && parseObject(version.body), ...late.map(({ submitted }) => submittedDocument(submitted))];
  return words.map((body) => body && fileNamed(of.collection, body, digest)).find((file) => file !== undefined);
}

function submittedDocument(submitted: string | null): JsonObject | undefined {
  const { doc } = parseObject(submitted ?? '{}');
  return isRecord(doc) ? doc : undefined;
}
