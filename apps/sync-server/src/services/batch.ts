import type { Directory } from '@jiefen/domain/access/people';
import { parseObject, type JsonObject } from '@jiefen/domain/sync/leaves';
import type { Author, Since } from '@jiefen/domain/sync/merge';
import type { Collection } from '@jiefen/domain/sync/wire';
import type { Records } from '../store/store.ts';
import type { DocumentRow, OperationRow, VersionRow } from '../store/tables.ts';
import type { AudienceMember, DocumentRules } from './document-rules.ts';
import { projectCases, type Written } from './desk/projection.ts';
import { createFeedMoves, type FeedMoves } from './feed-moves.ts';
import { makeVersion } from './make-version.ts';

/** The present state of one document as this batch sees it. */
export interface Current {
  collection: Collection;
  ver: number;
  op: string;
  body: JsonObject;
}

export interface Writing {
  collection: Collection;
  op: string;
  body: JsonObject;
  author: Author;
  changed: readonly string[];
  /** A version of an earlier epoch that a phone brought back. */
  origin?: { epoch: string; ver: number } | undefined;
}

/**
 * Everything one transaction writes. Changes of the same document see each other; the tables are
 * written together at the end, the feed's counters last (rule S2).
 */
export interface Batch {
  current(id: string): Current | undefined;
  /** Versions after `ver`, oldest first, those of this batch included. */
  since(id: string, ver: number): Promise<Since[]>;
  write(writing: Writing): Promise<Current>;
  note(operation: Omit<OperationRow, 'region' | 'at'>): void;
  /** The highest clock value of what this phone wrote into a document so far; '' when it wrote nothing. */
  lastHlc(id: string, person: string, device: string): Promise<string>;
  /** What became of an op earlier in this batch. */
  noted(op: string): OperationRow | undefined;
  /** Writes all of it and tells which scopes moved. */
  flush(): Promise<string[]>;
}

export interface BatchSetting {
  records: Records;
  region: string;
  epoch: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
  rules: DocumentRules;
  newId(): string;
  directory: Directory;
}

/** Opens a batch over the documents it will touch; they stay locked until the transaction ends. */
export async function openBatch(setting: BatchSetting, ids: readonly string[]): Promise<Batch> {
  const rows = await setting.records.documents.lock(setting.region, [...new Set(ids)].sort());
  const pending: Pending = {
    held: new Map(rows.map((row) => [row.id, row])),
    bodies: new Map(),
    versions: [],
    operations: new Map(),
    audiences: new Map(),
    moves: createFeedMoves(),
  };
  return {
    current: (id) => currentIn(pending, id),
    since: (id, ver) => sinceIn(setting, pending, id, ver),
    write: (writing) => writeIn(setting, pending, writing),
    note: (operation) => {
      pending.operations.set(operation.op, { ...operation, region: setting.region, at: setting.now });
    },
    lastHlc: (id, person, device) => lastHlcIn(setting, pending, { id, person, device }),
    noted: (op) => pending.operations.get(op),
    flush: () => flush(setting, pending),
  };
}

interface Pending {
  held: Map<string, DocumentRow>;
  bodies: Map<string, JsonObject>;
  versions: VersionRow[];
  operations: Map<string, OperationRow>;
  audiences: Map<string, readonly AudienceMember[]>;
  moves: FeedMoves;
}

function currentIn({ held, bodies }: Pending, id: string): Current | undefined {
  const row = held.get(id);
  if (row === undefined) return undefined;
  const body = bodies.get(id) ?? parseObject(row.body);
  bodies.set(id, body);
  return { collection: row.collection, ver: row.ver, op: row.op, body };
}

async function sinceIn({ records, region }: BatchSetting, { versions }: Pending, id: string, ver: number) {
  const stored = await records.versions.since(region, id, ver);
  const unwritten = versions.filter((version) => version.id === id && version.ver > ver);
  return [...stored, ...unwritten].map(toSince);
}

async function lastHlcIn(
  { records, region }: BatchSetting,
  { operations }: Pending,
  { id, person, device }: Pick<OperationRow, 'id' | 'person' | 'device'>,
): Promise<string> {
  const unwritten = [...operations.values()].filter(
    (noted) => noted.id === id && noted.person === person && noted.device === device && noted.submitted === null,
  );
  const stored = await records.operations.lastHlc(region, id, person, device);
  return [stored, ...unwritten.map(({ hlc }) => hlc)].reduce<string>(
    (last, hlc) => (hlc && hlc > last ? hlc : last),
    '',
  );
}

async function writeIn(setting: BatchSetting, pending: Pending, writing: Writing): Promise<Current> {
  const id = String(writing.body['id']);
  const made = await makeVersion(setting, writing, pending.held.get(id));
  pending.moves.add(currentIn(pending, id), made.current);
  pending.held.set(id, made.row);
  pending.bodies.set(id, made.current.body);
  pending.versions.push(made.version);
  pending.audiences.set(id, made.audience);
  return made.current;
}

async function flush({ records, region, now }: BatchSetting, pending: Pending): Promise<string[]> {
  const { held, versions, operations, audiences, moves } = pending;
  const written = new Set(versions.map((version) => version.id));
  await records.documents.put([...held.values()].filter((row) => written.has(row.id)));
  await records.versions.add(versions);
  await records.operations.add([...operations.values()]);
  await records.audiences.replace(region, audiences);
  await projectCases(records, region, now, writtenIn(pending));
  await records.feed.move(region, moves.list());
  // Desks list more than phones keep: whoever may see anything of a written document is told to look.
  const readers = [...audiences.values()].flat();
  return [...new Set([...moves.list(), ...readers].map(({ scope }) => scope))];
}

function writtenIn(pending: Pending): Written[] {
  return [...pending.audiences].flatMap(([id, audience]) => {
    const present = currentIn(pending, id);
    return present === undefined ? [] : [{ collection: present.collection, body: present.body, audience }];
  });
}

function toSince(version: VersionRow): Since {
  const { person, device, hlc } = version;
  const changed: string[] = JSON.parse(version.changed);
  return {
    person,
    device,
    hlc,
    changed: new Set(changed),
    body: parseObject(version.body),
  };
}
