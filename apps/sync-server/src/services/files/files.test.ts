import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { testPeople } from '@jiefen/domain/access/testing';
import { PART_SIZE } from '@jiefen/domain/sync/upload';
import { aMediation, anEvent, testId } from '@jiefen/domain/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDesk, REGION, type TestDesk } from '../../testing/desk.ts';
import {
  aPhoto,
  attachmentOf,
  evidenceOf,
  ofCase,
  openTestFiles,
  type TestFile,
  type TestFiles,
} from '../../testing/files.ts';
import { firstAlteredEntry } from '../audit.ts';

const { mediator, colleague, neighbour, justice, townshipHead, administrator } = testPeople;
const caseId = testId(501);
const of = ofCase(caseId);

let town: TestDesk;
let shelf: TestFiles;

beforeEach(async () => {
  town = await openTestDesk();
  shelf = await openTestFiles(town);
});

afterEach(async () => {
  await shelf.close();
  await town.close();
});

const aCase = (...files: TestFile[]) =>
  aMediation({
    id: caseId,
    createdBy: mediator.id,
    events: [anEvent({ type: 'registered', by: mediator.id })],
    ...evidenceOf(...files.map(({ attachment }) => attachment)),
  });

async function enter(...files: TestFile[]): Promise<void> {
  const { outcome, reason } = await town.send(mediator, 'mediation', aCase(...files));
  if (outcome !== 'applied') throw new Error(`${outcome} ${reason}`);
}

const askedFor = ({ attachment }: TestFile) => ({ person: mediator, of, digest: attachment.digest });

const part = ({ bytes, attachment: { size, mime } }: TestFile, from: number, to: number) => ({
  size,
  mime,
  at: from,
  bytes: bytes.subarray(from, to),
});

describe('S13: a file', () => {
  it('comes after its record, in parts, and is then there for whoever sees the record', async () => {
    const photo = aPhoto(2 * PART_SIZE + 77);
    expect(await shelf.bring(mediator, of, photo)).toEqual({ ok: false, problem: 'early' });
    await enter(photo);
    expect(await shelf.files.state(askedFor(photo))).toMatchObject({ value: { have: [], complete: false } });
    expect(await shelf.files.here(justice, of)).toEqual({ ok: true, value: [] });
    expect(await shelf.read(justice, of, photo.attachment.digest)).toBe('awaited');

    expect(await shelf.bring(mediator, of, photo)).toMatchObject({ ok: true, value: { complete: true } });
    for (const person of [mediator, colleague, justice, townshipHead]) {
      expect(await shelf.read(person, of, photo.attachment.digest)).toEqual(photo.bytes);
    }
    expect(await shelf.files.here(justice, of)).toEqual({ ok: true, value: [photo.attachment.digest] });
  });

  it('goes on at any byte, whatever has come in whichever order', async () => {
    const photo = aPhoto(3000);
    await enter(photo);
    const range = fc.tuple(fc.nat(2999), fc.integer({ min: 1, max: 900 }));
    await fc.assert(
      fc.asyncProperty(fc.array(range, { maxLength: 12 }), async (ranges) => {
        const wanted = new Set<number>();
        for (const [from, length] of ranges) {
          const to = Math.min(from + length, 2999);
          if (to <= from) continue;
          const answer = await shelf.files.putPart(askedFor(photo), part(photo, from, to));
          for (let at = from; at < to; at += 1) wanted.add(at);
          expect(answer.ok && coverage(answer.value.have)).toEqual(wanted.size);
        }
        await town.store.write(({ files }) =>
          files.uploads.drop({
            region: REGION,
            document: caseId,
            digest: photo.attachment.digest,
            person: mediator.id,
          }),
        );
      }),
      { numRuns: 15 },
    );
    for (const [from, to] of [
      [1500, 3000],
      [0, 10],
      [900, 2000],
      [5, 1000],
    ] as const) {
      await shelf.files.putPart(askedFor(photo), part(photo, from, to));
    }
    expect(await shelf.read(mediator, of, photo.attachment.digest)).toEqual(photo.bytes);
  });

  it('does not mind the same bytes again, and does not take others in their place', async () => {
    const photo = aPhoto(3000);
    await enter(photo);
    await shelf.files.putPart(askedFor(photo), part(photo, 0, 1000));
    const again = await shelf.files.putPart(askedFor(photo), part(photo, 500, 1000));
    expect(again).toMatchObject({ ok: true, value: { have: [[0, 1000]] } });
    const other = { ...part(photo, 900, 1100), bytes: Buffer.alloc(200, 7) };
    expect(await shelf.files.putPart(askedFor(photo), other)).toEqual({ ok: false, problem: 'differs' });
    expect(await shelf.files.state(askedFor(photo))).toMatchObject({ value: { have: [[0, 1000]] } });
  });

  it('whose last parts arrive twice at once is stored once', async () => {
    const photo = aPhoto(3000);
    await enter(photo);
    await shelf.files.putPart(askedFor(photo), part(photo, 0, 1000));
    const answers = await Promise.all(
      [1, 2, 3].map(() => shelf.files.putPart(askedFor(photo), part(photo, 1000, 3000))),
    );
    for (const answer of answers) expect(answer.ok).toBe(true);
    expect(await shelf.files.state(askedFor(photo))).toMatchObject({ value: { complete: true } });
    expect(await shelf.read(mediator, of, photo.attachment.digest)).toEqual(photo.bytes);
    expect(await town.store.read(({ files }) => files.totals())).toEqual({ files: 1, bytes: 3000, uploads: 0 });
  });

  it('of which nobody sent anything for 30 days is forgotten', async () => {
    const [old, young] = [aPhoto(3000), aPhoto(3000)];
    await enter(old, young);
    await shelf.files.putPart(askedFor(old), part(old, 0, 1000));
    shelf.time.now += 29 * 86_400_000;
    await shelf.files.putPart(askedFor(young), part(young, 0, 1000));
    await shelf.files.sweep();
    expect(await shelf.files.state(askedFor(old))).toMatchObject({ value: { have: [[0, 1000]] } });
    shelf.time.now += 2 * 86_400_000;
    await shelf.files.sweep();
    expect(await shelf.files.state(askedFor(old))).toMatchObject({ value: { have: [] } });
    expect(await shelf.files.state(askedFor(young))).toMatchObject({ value: { have: [[0, 1000]] } });
  });
});

function coverage(ranges: readonly (readonly [number, number])[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}

describe('what is not what it was announced as', () => {
  it('is dropped when its bytes have another SHA-256, and can be sent again', async () => {
    const photo = aPhoto(3000);
    await enter(photo);
    const broken = Buffer.from(photo.bytes).fill(1, 100, 200);
    const answer = await shelf.files.putPart(askedFor(photo), { ...part(photo, 0, 3000), bytes: broken });
    expect(answer).toEqual({ ok: false, problem: 'digest' });
    expect(await shelf.files.state(askedFor(photo))).toMatchObject({ value: { have: [], complete: false } });
    expect(await shelf.bring(mediator, of, photo)).toMatchObject({ value: { complete: true } });
  });

  it.each([
    ['a web page as a photo', '<html><script>', 'image/jpeg', 'type'],
    ['a program as a recording', 'MZ\u0090\u0000', 'audio/webm', 'type'],
    ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml', 'type'],
    ['a web page', '<html>', 'text/html', 'type'],
  ])('is refused: %s', async (_what, text, mime, problem) => {
    const bytes = Buffer.from(text, 'latin1');
    const file = { bytes, attachment: attachmentOf(bytes, mime) };
    await enter(file);
    expect(await shelf.bring(mediator, of, file)).toEqual({ ok: false, problem });
    expect(await shelf.read(mediator, of, file.attachment.digest)).toBe('awaited');
  });

  it('is refused when it is larger than its type may be, empty, or out of its own bounds', async () => {
    const photo = aPhoto(3000);
    const large = { ...photo, attachment: { ...photo.attachment, size: 9_000_000 } };
    await enter(large);
    const put = (more: object) => shelf.files.putPart(askedFor(photo), { ...part(large, 0, 100), ...more });
    expect(await put({})).toEqual({ ok: false, problem: 'too-large' });
    await town.send(mediator, 'mediation', aCase(photo), { base: await town.base(caseId) });
    expect(await put({ size: 3000, bytes: Buffer.alloc(0) })).toEqual({ ok: false, problem: 'mismatch' });
    expect(await put({ size: 3000, at: 2950 })).toEqual({ ok: false, problem: 'mismatch' });
    expect(await put({ size: 2999 })).toEqual({ ok: false, problem: 'mismatch' });
    expect(await put({ size: 3000, mime: 'image/png' })).toEqual({ ok: false, problem: 'mismatch' });
  });

  it('is refused as a thumbnail when it is no small image', async () => {
    const [thumb, photo] = [aPhoto(900), aPhoto(3000)];
    await enter({ ...photo, attachment: { ...photo.attachment, thumb: thumb.attachment.digest } });
    const put = (more: object) => shelf.files.putPart(askedFor(thumb), { ...part(thumb, 0, 900), ...more });
    expect(await put({ size: 70_000 })).toEqual({ ok: false, problem: 'too-large' });
    expect(await put({ mime: 'application/pdf' })).toEqual({ ok: false, problem: 'type' });
    expect(await put({})).toMatchObject({ ok: true, value: { complete: true } });
    expect(await shelf.read(justice, of, thumb.attachment.digest)).toEqual(thumb.bytes);
  });
});

describe('S16: whoever may not see the record', () => {
  it('learns nothing of its files and cannot bring any', async () => {
    const [photo, unknown] = [aPhoto(3000), aPhoto(3000)];
    await enter(photo);
    await shelf.bring(mediator, of, photo);
    for (const person of [neighbour, administrator, testPeople.otherJustice]) {
      for (const { attachment, bytes } of [photo, unknown]) {
        const asked = { person, of, digest: attachment.digest };
        expect(await shelf.read(person, of, attachment.digest)).toBe('unknown');
        expect(await shelf.files.state(asked)).toEqual({ ok: false, problem: 'early' });
        const sent = await shelf.files.putPart(asked, { size: 3000, mime: 'image/jpeg', at: 0, bytes });
        expect(sent).toEqual({ ok: false, problem: 'early' });
      }
      expect(await shelf.files.here(person, of)).toEqual({ ok: false, problem: 'unknown' });
      expect(await shelf.files.here(person, ofCase(testId(999)))).toEqual({ ok: false, problem: 'unknown' });
    }
  });

  it('nor does whoever sees it without the field that names the file', async () => {
    const photo = aPhoto(3000);
    const family = { ...aCase(photo), disputeType: '01' };
    await town.send(mediator, 'mediation', family);
    await shelf.bring(mediator, of, photo);
    const levels = await Promise.all(
      Object.values(testPeople).map((person) => shelf.read(person, of, photo.attachment.digest)),
    );
    const readers = Object.keys(testPeople).filter((_name, at) => Buffer.isBuffer(levels[at]));
    expect(readers).toContain('mediator');
    for (const name of ['court', 'judge', 'office', 'clerk', 'bureau', 'administrator', 'auditor']) {
      expect(readers).not.toContain(name);
    }
  });

  it('each reading stands in the audit log, chained', async () => {
    const photo = aPhoto(3000);
    await enter(photo);
    await shelf.bring(mediator, of, photo);
    await shelf.read(justice, of, photo.attachment.digest);
    const rows = await town.store.read(({ audit }) => audit.since(REGION, 0, 10));
    expect(rows).toMatchObject([
      { person: justice.id, action: 'file.read', object: `mediation/${caseId} ${photo.attachment.digest}` },
    ]);
    expect(firstAlteredEntry(rows)).toBeUndefined();
  });
});

describe('a server that is stopped at the wrong moment', () => {
  it('finishes the file when it is asked again', async () => {
    const photo = aPhoto(3000);
    await enter(photo);
    let broken = true;
    const weak = await openTestFiles(town, ({ blobs }) => ({
      blobs: {
        ...blobs,
        async put(name, size, chunks) {
          await blobs.put(name, size, chunks);
          if (broken) throw new Error('killed after the file was there and before anybody knew');
        },
      },
    }));
    await expect(weak.bring(mediator, of, photo)).rejects.toThrow('killed');
    expect(await weak.read(mediator, of, photo.attachment.digest)).toBe('awaited');
    broken = false;
    expect(await weak.files.state(askedFor(photo))).toMatchObject({ value: { complete: true } });
    expect(await weak.read(mediator, of, photo.attachment.digest)).toEqual(photo.bytes);
    await weak.close();
  });

  it('S8: asks for a file again whose bytes an older backup did not have', async () => {
    const photo = aPhoto(3000);
    await enter(photo);
    await shelf.bring(mediator, of, photo);
    await rm(join(shelf.folder, REGION), { recursive: true });
    expect(await shelf.files.state(askedFor(photo))).toMatchObject({ value: { complete: false, have: [] } });
    expect(await shelf.read(justice, of, photo.attachment.digest)).toBe('awaited');
    expect(await shelf.bring(mediator, of, photo)).toMatchObject({ value: { complete: true } });
    expect(await shelf.read(justice, of, photo.attachment.digest)).toEqual(photo.bytes);
  });

  it('with a full disk keeps the parts, shows nothing half, and takes the file when there is room', async () => {
    const photo = aPhoto(3000);
    await enter(photo);
    let full = true;
    const crowded = await openTestFiles(town, ({ blobs }) => ({
      blobs: {
        ...blobs,
        put: (name, size, chunks) => blobs.put(name, size, full ? untilFull(chunks) : chunks),
      },
    }));
    expect(await crowded.bring(mediator, of, photo)).toEqual({ ok: false, problem: 'no-room' });
    expect(await crowded.read(mediator, of, photo.attachment.digest)).toBe('awaited');
    expect(await readdir(join(crowded.folder, 'incoming'))).toEqual([]);
    full = false;
    expect(await crowded.files.state(askedFor(photo))).toMatchObject({ value: { complete: true } });
    await crowded.close();
  });
});

async function* untilFull(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk.subarray(0, 1000);
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }
}
