import { addRange, type ByteRange, lacking, PART_SIZE, proofKey } from '@jiefen/domain/sync/upload';
import { onTestFinished } from 'vitest';
import { createCipher } from '../log/cipher.ts';
import { deleteStores, resultOf } from '../log/indexed-db.ts';
import { makeKey } from '../log/testing.ts';
import { openDatabase } from '../database.ts';
import { outlinerOf } from '../outlines.ts';
import { createTestDisk, type TestDisk } from '../testing.ts';
import { furnish, type Furnished } from '../workspace.ts';
import { createCell, type Cell } from '#platform/live.ts';
import { createTestPlatform, type TestPlatform } from '#platform/testing.ts';
import { type Evidence, openEvidence } from './evidence.ts';
import { bytesToHex, digestOf } from './digest.ts';
import { type EvidenceStatus, noEvidence } from './status.ts';

export const START = Date.parse('2026-04-15T10:00:00+08:00');

/** The place of files as the wire describes it, in memory; it answers nothing else. */
export interface FileServer {
  fetch(address: string, init: RequestInit): Promise<Response>;
  /** Documents whose records have arrived, such as `mediation/1`. */
  readonly records: Set<string>;
  /** Complete files by digest. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Every part that arrived: which file, which bytes, through which document. */
  readonly parts: { digest: string; at: number; length: number; of: string }[];
  /** Asked before an answer; what it gives is answered instead. */
  before: (request: { method: string; digest: string }) => Response | undefined;
  /** Asked after a part was stored; true cuts the line before the answer. */
  isCut: () => boolean;
}

/** Makes an empty place of files. */
export function createFileServer(): FileServer {
  const arriving = new Map<string, { bytes: Uint8Array<ArrayBuffer>; have: ByteRange[] }>();
  const proved = new Set<string>();

  async function prove(key: string, [digest, of, body]: [string, string, unknown]): Promise<void> {
    const [collection = '', id = ''] = of.split('/');
    const text = new TextEncoder().encode(proofKey({ person: 'u-zhao', collection, id, digest }));
    const mac = await crypto.subtle.importKey('raw', text, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const whole = server.files.get(digest);
    if (whole === undefined) return;
    const proof = bytesToHex(new Uint8Array(await crypto.subtle.sign('HMAC', mac, whole)));
    if (JSON.stringify({ proof }) === body) proved.add(key);
  }

  async function take(digest: string, of: string, params: URLSearchParams, part: Uint8Array<ArrayBuffer>) {
    const [size, at] = [Number(params.get('size')), Number(params.get('at'))];
    if (part.length > PART_SIZE || at + part.length > size) return problem(413, 'file.too-large');
    const key = `${of}|${digest}`;
    const file = arriving.get(key) ?? { bytes: new Uint8Array(size), have: [] };
    server.parts.push({ digest, at, length: part.length, of });
    file.bytes.set(part, at);
    file.have = addRange(file.have, [at, at + part.length]);
    arriving.set(key, file);
    if (lacking(file.have, [0, size]).length > 0) return undefined;
    arriving.delete(key);
    if ((await digestOf(file.bytes)) !== digest) return problem(422, 'file.digest');
    server.files.set(digest, file.bytes);
    proved.add(key);
    return undefined;
  }

  const server: FileServer = {
    records: new Set(),
    files: new Map(),
    parts: [],
    before: () => undefined,
    isCut: () => false,

    async fetch(address, { method = 'GET', body }) {
      const { pathname, searchParams } = new URL(address, 'http://phone.test');
      const [, digest = '', what] = /^\/api\/files\/([0-9a-f]{64})(?:\/(\w+))?$/.exec(pathname) ?? [];
      const of = searchParams.get('of') ?? '';
      if (pathname === '/api/files') return Response.json({ here: [...server.files.keys()] });
      const key = `${of}|${digest}`;
      const instead = server.before({ method, digest });
      if (instead !== undefined) return instead;
      if (!server.records.has(of)) return problem(404, 'file.early');
      if (what === undefined) {
        const whole = server.files.get(digest);
        return whole ? new Response(whole) : problem(404, 'file.awaited');
      }
      if (what === 'claims') await prove(key, [digest, of, body]);
      if (what === 'parts' && !proved.has(key)) {
        const refusal = await take(digest, of, searchParams, body as Uint8Array<ArrayBuffer>);
        if (refusal) return refusal;
        if (server.isCut()) throw new TypeError('the line is cut');
      }
      const size = Number(searchParams.get('size'));
      const complete = proved.has(key);
      return Response.json({ size, complete, have: complete ? [[0, size]] : (arriving.get(key)?.have ?? []) });
    },
  };
  return server;
}

/** An answer of our server that says no. */
export function problem(status: number, code: string): Response {
  return Response.json({ code, status, title: code, detail: code }, { status });
}

/** A phone with an evidence database of its own; `kill` and `start` are what happens to an app. */
export interface TestPhone {
  readonly platform: TestPlatform;
  readonly furnished: Furnished;
  readonly status: Cell<EvidenceStatus>;
  readonly name: string;
  evidence: Evidence;
  start(): Promise<void>;
  /** The server has received the record of a case as it is now. */
  receive(id: string, epoch: string): Promise<void>;
  /** The record of a case leaves this phone. */
  erase(id: string): Promise<void>;
}

const profile = {
  id: 'u-zhao',
  name: '赵德厚',
  role: 'village-mediator' as const,
  orgId: 'pmc-np',
  region: '990101',
  organisation: null,
};

/** Opens a phone on a disk in memory for the records and the browser's own database for the files. */
export async function openTestPhone(
  fetch: FileServer['fetch'],
  disk: TestDisk = createTestDisk(),
  name = `test-${crypto.randomUUID()}`,
): Promise<TestPhone> {
  const platform = createTestPlatform({ start: START, fetch: (address, init) => fetch(address, init) });
  const database = await openDatabase({ name: `test-${disk.storage.name}`, storage: disk.storage, outlinerOf });
  const furnished = await furnish(platform, profile, database);
  const cipher = createCipher(await makeKey());
  const status = createCell(noEvidence);
  const open = () => openEvidence({ name, cipher, furnished, status });
  const phone: TestPhone = {
    platform,
    furnished,
    status,
    name,
    evidence: await open(),
    async start() {
      await phone.evidence.close();
      phone.evidence = await open();
    },
    receive: (id, epoch) =>
      database.rowsOf('mediation').rewrite([id], (row) => row && { ...row, unsent: 0, base: { epoch, ver: 1 } }),
    erase: (id) => database.rowsOf('mediation').rewrite([id], () => 'erase'),
  };
  onTestFinished(async () => {
    await phone.evidence.close();
    await furnished.close();
    await deleteStores(`_pouch_${name}`);
  });
  return phone;
}

/** Opens the evidence database past the library, as somebody does who has copied the browser's profile. */
export function openRaw({ name }: TestPhone): Promise<IDBDatabase> {
  return resultOf(indexedDB.open(`_pouch_${name}`));
}

/** Everything in one store of the evidence database, as it lies on the disk. */
export async function rawStore(phone: TestPhone, store: string): Promise<unknown[]> {
  const db = await openRaw(phone);
  const values = await resultOf<unknown[]>(db.transaction(store).objectStore(store).getAll());
  db.close();
  return values;
}
