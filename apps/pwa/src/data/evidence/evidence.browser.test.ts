import { mediation } from '@jiefen/domain/case-type/mediation';
import { attachmentsIn } from '@jiefen/domain/field/attachment';
import { PART_SIZE } from '@jiefen/domain/sync/upload';
import { describe, expect, it, vi } from 'vitest';
import { createTestLocks } from '#platform/testing.ts';
import { createOwnServer } from '../faults/testing/server.ts';
import { resultOf } from '../log/indexed-db.ts';
import { digestOf } from './digest.ts';
import {
  createFileServer,
  type FileServer,
  openRaw,
  openTestPhone,
  problem,
  rawStore,
  START,
  type TestPhone,
} from './testing.ts';

const takenAt = '2026-04-15T10:00:00+08:00';

/** Bytes that look like a photo of so many bytes; the same seed gives the same. */
function photo(size: number, seed = 1): Blob {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) bytes[at] = (at * 31 + seed * 17 + (at >> 8)) & 0xff;
  return new Blob([bytes], { type: 'image/jpeg' });
}

async function openCase(phone: TestPhone): Promise<string> {
  const saved = await phone.furnished.documents.create('mediation', { schema: mediation.schemaVersion, title: '檐水' });
  if (!saved.ok) throw new Error(saved.problem);
  return saved.row.id;
}

const of = (id: string) => ({ collection: 'mediation', id }) as const;

/** The server gives its receipt for the record as it is now. */
async function receive(phone: TestPhone, server: FileServer, id: string, epoch = 'e1'): Promise<void> {
  server.records.add(`mediation/${id}`);
  await phone.receive(id, epoch);
}

async function setUp() {
  const server = createFileServer();
  const phone = await openTestPhone(server.fetch);
  return { server, phone, id: await openCase(phone) };
}

const attachStore = async (phone: TestPhone) => (await rawStore(phone, 'attach-store')) as { body: Blob }[];

describe('a photo that was taken', () => {
  it('is in the record, on the phone and outstanding; nothing on the disk can be read', async () => {
    const { phone, id } = await setUp();
    const added = await phone.evidence.add(of(id), 'photo', { bytes: photo(5000), thumb: photo(300, 2), takenAt });
    const row = await phone.furnished.documents.read('mediation', id);
    expect(attachmentsIn(row?.body)).toEqual([added.ok && added.file]);
    expect(row?.body.evidence).toMatchObject([{ kind: 'photo', at: '2026-04-15' }]);
    expect([...phone.status.current.files.values()].map(({ state, entry }) => [state, entry.size])).toEqual([
      ['onPhone', 5000],
      ['onPhone', 300],
    ]);
    const text = JSON.stringify([await rawStore(phone, 'by-sequence'), await rawStore(phone, 'document-store')]);
    const { digest } = attachmentsIn(row?.body)[0] ?? {};
    for (const secret of [digest, id, 'image/jpeg', 'mediation', 'u-zhao']) expect(text).not.toContain(secret);
    const plain = await photo(5000).slice(0, 40).text();
    const raw = await Promise.all((await attachStore(phone)).map(({ body }) => body.text()));
    expect(raw.some((body) => body.includes(plain))).toBe(false);
  });

  it('is stored once for two cases, and can be read back as it was', async () => {
    const { phone, id } = await setUp();
    const other = await openCase(phone);
    const first = await phone.evidence.add(of(id), 'photo', { bytes: photo(600_000), takenAt });
    await phone.evidence.add(of(other), 'photo', { bytes: photo(600_000), takenAt });
    expect(await attachStore(phone)).toHaveLength(3);
    if (!first.ok) throw new Error(first.problem);
    const shown = await phone.evidence.show(of(id), first.file, 'whole');
    if (!shown.ok) throw new Error(shown.problem);
    expect(await digestOf(await shown.bytes.arrayBuffer())).toBe(first.file.digest);
    expect(shown.bytes.type).toBe('image/jpeg');
  });

  it('gets into its record at the next start when the app ended before that', async () => {
    const { phone, id } = await setUp();
    const { change } = phone.furnished.documents;
    const stuck = vi.spyOn(phone.furnished.documents, 'change').mockReturnValue(new Promise(() => undefined) as never);
    void phone.evidence.add(of(id), 'photo', { bytes: photo(900), takenAt });
    await vi.waitFor(() => expect(stuck).toHaveBeenCalled());
    phone.furnished.documents.change = change;
    await phone.start();
    const row = await phone.furnished.documents.read('mediation', id);
    expect(attachmentsIn(row?.body)).toHaveLength(1);
    await phone.start();
    expect(attachmentsIn((await phone.furnished.documents.read('mediation', id))?.body)).toHaveLength(1);
  });
});

describe('the lane of files (S13)', () => {
  it('sends nothing before the record has its receipt; then small pictures, small files, large files', async () => {
    const { phone, server, id } = await setUp();
    await phone.evidence.setLargeAnyway(true);
    await phone.evidence.add(of(id), 'photo', { bytes: photo(700_000, 1), thumb: photo(400, 2), takenAt });
    await phone.evidence.add(of(id), 'photo', { bytes: photo(5000, 3), thumb: photo(500, 4), takenAt });
    await phone.evidence.sendNow();
    expect(server.parts).toEqual([]);
    expect([...phone.status.current.files.values()].map(({ reason }) => reason)).toEqual(Array(4).fill('record-first'));
    await receive(phone, server, id);
    await phone.evidence.sendNow();
    expect(server.parts.map(({ length }) => length)).toEqual([400, 500, 5000, PART_SIZE, PART_SIZE, 175_712]);
    expect(server.files.size).toBe(4);
    expect(phone.status.current.files.size).toBe(0);
  });

  it('goes on at the byte where it was cut: no part but the last is sent twice', async () => {
    const { phone, server, id } = await setUp();
    await phone.evidence.setLargeAnyway(true);
    await phone.evidence.add(of(id), 'photo', { bytes: photo(1_500_000), takenAt });
    await receive(phone, server, id);
    for (let cuts = 0; server.files.size === 0; cuts += 1) {
      const before = server.parts.length;
      server.isCut = () => server.parts.length >= before + 2;
      await phone.evidence.sendNow();
      await phone.start();
      expect(cuts).toBeLessThan(10);
    }
    expect(server.parts.reduce((sum, { length }) => sum + length, 0)).toBe(1_500_000);
    await phone.evidence.sendNow();
    expect(phone.status.current.files.size).toBe(0);
  });

  it('sends the bytes of one photo once, however many cases have it', async () => {
    const { phone, server, id } = await setUp();
    const other = await openCase(phone);
    for (const key of [id, other]) {
      await phone.evidence.add(of(key), 'photo', { bytes: photo(40_000), takenAt });
      await receive(phone, server, key);
    }
    await phone.evidence.sendNow();
    expect(server.parts).toHaveLength(1);
    expect(phone.status.current.files.size).toBe(0);
  });

  it('parks what the server refuses or cannot take, and sends the rest (S12)', async () => {
    const { phone, server, id } = await setUp();
    const digests: string[] = [];
    for (const seed of [1, 2, 3]) {
      const added = await phone.evidence.add(of(id), 'photo', { bytes: photo(1000 + seed, seed), takenAt });
      digests.push(added.ok ? added.file.digest : '');
    }
    await receive(phone, server, id);
    server.before = ({ digest }) => {
      if (digest === digests[0]) return problem(422, 'file.type');
      return digest === digests[1] ? problem(500, 'server.failed') : undefined;
    };
    for (let attempts = 0; attempts < 6; attempts += 1) await phone.evidence.sendNow();
    expect(server.files.has(digests[2] ?? '')).toBe(true);
    const states = () => [...phone.status.current.files.values()].map(({ state, reason }) => [state, reason]);
    expect(states()[0]).toEqual(['refused', 'file.type']);
    const late = await phone.evidence.add(of(id), 'photo', { bytes: photo(77, 9), takenAt });
    await receive(phone, server, id);
    for (let attempts = 0; attempts < 6; attempts += 1) await phone.evidence.sendNow();
    expect(late.ok).toBe(true);
    expect(states()).toEqual([
      ['refused', 'file.type'],
      ['refused', 'server'],
    ]);
    server.before = () => undefined;
    for (const { entry } of phone.status.current.files.values()) await phone.evidence.sendAgain(entry);
    await phone.evidence.sendNow();
    expect(server.files.size).toBe(4);
  });

  it('parks a file that cannot be read any more and names it', async () => {
    const { phone, server, id } = await setUp();
    await phone.evidence.add(of(id), 'photo', { bytes: photo(3000), takenAt });
    await phone.evidence.add(of(id), 'photo', { bytes: photo(2000, 5), takenAt });
    await receive(phone, server, id);
    const db = await openRaw(phone);
    const store = db.transaction('attach-store', 'readwrite').objectStore('attach-store');
    const [first] = await resultOf(store.getAll() as IDBRequest<{ body: Blob; digest: string }[]>);
    await resultOf(store.put({ ...first, body: new Blob([new Uint8Array(3028)]) }));
    db.close();
    await phone.evidence.sendNow();
    expect([...phone.status.current.files.values()].map(({ state, reason }) => [state, reason])).toEqual([
      ['refused', 'damaged'],
    ]);
    expect(server.files.size).toBe(1);
  });

  it('lets large files wait for a line that costs nothing, until the person says otherwise', async () => {
    const { phone, server, id } = await setUp();
    await phone.evidence.add(of(id), 'photo', { bytes: photo(700_000), takenAt });
    await receive(phone, server, id);
    await phone.evidence.sendNow();
    expect([...phone.status.current.files.values()].map(({ reason }) => reason)).toEqual(['large-waits']);
    await phone.evidence.sendLargeNow();
    expect(server.files.size).toBe(1);
  });

  it('does not depend on the clock (S10)', async () => {
    const { phone, server, id } = await setUp();
    await phone.evidence.add(of(id), 'photo', { bytes: photo(100, 1), takenAt });
    phone.platform.setClock(START - 10 * 365 * 86_400_000);
    await phone.evidence.add(of(id), 'photo', { bytes: photo(100, 2), takenAt });
    await phone.start();
    phone.platform.setClock(START + 10 * 365 * 86_400_000);
    await phone.evidence.add(of(id), 'photo', { bytes: photo(100, 3), takenAt });
    await receive(phone, server, id);
    await phone.evidence.sendNow();
    expect(server.files.size).toBe(3);
    await phone.start();
    await phone.evidence.sendNow();
    expect(server.parts).toHaveLength(3);
  });

  it('sends again what a server was given before it was restored (S8)', async () => {
    const { phone, server, id } = await setUp();
    await phone.evidence.add(of(id), 'photo', { bytes: photo(100, 1), takenAt });
    await receive(phone, server, id);
    await phone.evidence.sendNow();
    expect(server.files.size).toBe(1);
    const restored = createFileServer();
    server.fetch = restored.fetch;
    phone.platform.fetch = restored.fetch;
    await receive(phone, restored, id, 'e2');
    await phone.start();
    await phone.evidence.sendNow();
    expect(restored.files.size).toBe(1);
  });
});

describe('the lane of a page that was left a moment ago', () => {
  it('is waited for: a photo does not stay for the next round, a minute later', async () => {
    const { phone, server, id } = await setUp();
    await phone.evidence.add(of(id), 'photo', { bytes: photo(5000), takenAt });
    await receive(phone, server, id);
    const left = await phone.platform.locks.take(`${phone.name}-lane`, { now: true });
    const sending = phone.evidence.sendNow();
    left?.release();
    await sending;
    expect(server.files.size).toBe(1);
  });
});

describe('the lane after the session has ended', () => {
  it('goes on as soon as the sync gets through again, and not after its own pause', async () => {
    const files = createFileServer();
    const records = createOwnServer();
    let isSignedIn = true;
    const phone = await openTestPhone(async (address, init) => {
      if (!isSignedIn) return problem(401, 'session.none');
      if (address !== '/api/sync') return files.fetch(address, init);
      return Response.json(await records.carry(JSON.parse(String(init.body))));
    });
    const id = await openCase(phone);
    await phone.evidence.add(of(id), 'photo', { bytes: photo(5000), takenAt });
    await phone.furnished.sync.now();
    files.records.add(`mediation/${id}`);

    isSignedIn = false;
    await phone.evidence.sendNow();
    expect(phone.status.current.problem).toBe('sign-in');
    isSignedIn = true;
    phone.platform.setClock(START + 1000);
    await phone.furnished.sync.now();
    await vi.waitFor(() => expect(phone.status.current.files.size).toBe(0));
    expect(files.files.size).toBe(1);
  });
});

describe('where a file is that this phone has not to send', () => {
  it('is at the server only when the server says so, or has said so before', async () => {
    const { phone, server, id } = await setUp();
    const mine = await phone.evidence.add(of(id), 'photo', { bytes: photo(900), takenAt });
    if (!mine.ok) throw new Error(mine.problem);
    const { digest } = mine.file;
    const [theirs, coming] = await Promise.all(
      [photo(500, 7), photo(500, 8)].map(async (file) => digestOf(await file.arrayBuffer())),
    );
    if (theirs === undefined || coming === undefined) throw new Error('no digests');
    await receive(phone, server, id);
    await phone.evidence.sendNow();
    server.files.set(theirs, new Uint8Array(500));
    expect(await phone.evidence.locate(of(id), [digest, theirs, coming])).toEqual(
      new Map([
        [digest, 'received'],
        [theirs, 'received'],
        [coming, 'awaited'],
      ]),
    );
    phone.platform.online.set(false);
    expect(await phone.evidence.locate(of(id), [digest, theirs])).toEqual(
      new Map([
        [digest, 'received'],
        [theirs, 'unknown'],
      ]),
    );
  });
});

describe('room for more', () => {
  it('frees what the server has, keeps small pictures, and fetches again what is looked at', async () => {
    const { phone, server, id } = await setUp();
    const added = await phone.evidence.add(of(id), 'photo', { bytes: photo(90_000), thumb: photo(200, 2), takenAt });
    expect(await phone.evidence.freeAcknowledged(1_000_000)).toEqual({ freed: 0, files: 0 });
    await receive(phone, server, id);
    await phone.evidence.sendNow();
    expect(await phone.evidence.measure()).toEqual({ used: 90_200, acknowledged: 90_000 });
    expect(await phone.evidence.freeAcknowledged(1_000_000)).toEqual({ freed: 90_000, files: 1 });
    expect(await attachStore(phone)).toHaveLength(1);
    if (!added.ok) throw new Error(added.problem);
    phone.platform.online.set(false);
    expect(await phone.evidence.show(of(id), added.file, 'whole')).toEqual({ ok: false, problem: 'offline' });
    expect((await phone.evidence.show(of(id), added.file, 'thumb')).ok).toBe(true);
    phone.platform.online.set(true);
    const shown = await phone.evidence.show(of(id), added.file, 'whole');
    expect(shown.ok && (await digestOf(await shown.bytes.arrayBuffer()))).toBe(added.file.digest);
    phone.platform.online.set(false);
    expect((await phone.evidence.show(of(id), added.file, 'whole')).ok).toBe(true);
  });

  it('erases the files of a case that has left this phone (S3), and first sends what is still to go (S4)', async () => {
    const { phone, server, id } = await setUp();
    await phone.evidence.add(of(id), 'photo', { bytes: photo(1000), takenAt });
    await receive(phone, server, id);
    server.before = () => problem(503, 'store.unreachable');
    await phone.evidence.sendNow();
    await phone.erase(id);
    await phone.start();
    expect(await attachStore(phone)).toHaveLength(1);
    server.before = () => undefined;
    await phone.evidence.sendNow();
    expect(server.files.size).toBe(1);
    await phone.start();
    expect(await attachStore(phone)).toHaveLength(0);
  });
});

describe('a recording', () => {
  it('loses at most its last piece when the app is killed', async () => {
    const { phone, id } = await setUp();
    const recording = await phone.evidence.recordings.begin(of(id), 'audio/webm;codecs=opus', takenAt);
    await recording.add(new Blob(['one ']), 5);
    await recording.add(new Blob(['two']), 10);
    // The lock of a killed tab is gone with it.
    phone.platform.locks = createTestLocks();
    await phone.start();
    const row = await phone.furnished.documents.read('mediation', id);
    const [file] = attachmentsIn(row?.body);
    expect(file).toMatchObject({ mime: 'audio/webm', seconds: 10, size: 7 });
    const shown = file && (await phone.evidence.show(of(id), file, 'whole'));
    expect(shown?.ok && (await shown.bytes.text())).toBe('one two');
    await phone.start();
    expect(attachmentsIn((await phone.furnished.documents.read('mediation', id))?.body)).toHaveLength(1);
  });
});
