import { testPeople } from '@jiefen/domain/access/testing';
import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import { isRecord, leafAt } from '@jiefen/domain/sync/leaves';
import { aMediation, anEvent, testId } from '@jiefen/domain/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDesk, REGION, type TestDesk } from '../../testing/desk.ts';
import {
  aPhoto,
  evidenceOf,
  ofCase,
  openTestFiles,
  proofOf,
  type TestFile,
  type TestFiles,
} from '../../testing/files.ts';

const { mediator, neighbour, justice } = testPeople;
const [mine, second, foreign] = [testId(501), testId(502), testId(503)];

let town: TestDesk;
let shelf: TestFiles;
let photo: TestFile;

beforeEach(async () => {
  town = await openTestDesk();
  shelf = await openTestFiles(town);
  photo = aPhoto(3000);
  await enter(mediator.id, mine, {}, photo);
  await shelf.bring(mediator, ofCase(mine), photo);
});

afterEach(async () => {
  await shelf.close();
  await town.close();
});

const aCase = (by: string, id: string, overrides: Partial<MediationBody>, ...files: TestFile[]) =>
  aMediation({
    id,
    createdBy: by,
    events: [anEvent({ type: 'registered', by })],
    ...evidenceOf(...files.map(({ attachment }) => attachment)),
    ...overrides,
  });

async function enter(by: string, id: string, overrides: Partial<MediationBody>, ...files: TestFile[]): Promise<void> {
  const person = by === mediator.id ? mediator : neighbour;
  const { outcome, reason } = await town.send(person, 'mediation', aCase(by, id, overrides, ...files));
  if (outcome !== 'applied') throw new Error(`${outcome} ${reason}`);
}

const theirs = { committeeId: 'pmc-sdl', mediatorIds: [neighbour.id], leadMediatorId: neighbour.id };
const announced = (id: string) => ({ of: ofCase(id), size: 3000, mime: 'image/jpeg' });

describe('whoever names the digest of a file they do not have', () => {
  const asked = () => ({ person: neighbour, of: ofCase(foreign), digest: photo.attachment.digest });

  beforeEach(() => enter(neighbour.id, foreign, theirs, photo));

  it('cannot read it through a case of their own', async () => {
    expect(await shelf.read(neighbour, ofCase(foreign), photo.attachment.digest)).toBe('awaited');
    expect(await shelf.files.here(neighbour, ofCase(foreign))).toEqual({ ok: true, value: [] });
    expect(await shelf.read(neighbour, ofCase(mine), photo.attachment.digest)).toBe('unknown');
  });

  it('does not learn whether it is here: a made-up proof gets the answer of an unknown file', async () => {
    const unknown = aPhoto(3000);
    await enter(neighbour.id, testId(504), theirs, unknown);
    const other = { person: neighbour, of: ofCase(testId(504)), digest: unknown.attachment.digest };
    const guess = proofOf(asked(), Buffer.alloc(3000));
    const known = await shelf.files.claim(asked(), announced(foreign), guess);
    expect(known).toEqual(await shelf.files.claim(other, announced(testId(504)), guess));
    expect(known).toEqual({ ok: true, value: { size: 3000, have: [], complete: false } });
    expect(await shelf.files.state(asked())).toEqual(await shelf.files.state(other));
  });

  it('cannot use a proof made by another person or for another case', async () => {
    const seen = [
      proofOf({ ...asked(), person: mediator }, photo.bytes),
      proofOf({ ...asked(), of: ofCase(mine) }, photo.bytes),
      photo.attachment.digest,
    ];
    for (const proof of seen) {
      expect(await shelf.files.claim(asked(), announced(foreign), proof)).toMatchObject({ value: { complete: false } });
    }
    expect(await shelf.read(neighbour, ofCase(foreign), photo.attachment.digest)).toBe('awaited');
  });

  it('cannot complete it with a part of it, nor with wrong bytes', async () => {
    const part = { size: 3000, mime: 'image/jpeg', at: 0, bytes: photo.bytes.subarray(0, 1000) };
    expect(await shelf.files.putPart(asked(), part)).toMatchObject({ value: { complete: false } });
    const rest = { ...part, at: 1000, bytes: Buffer.alloc(2000, 1) };
    expect(await shelf.files.putPart(asked(), rest)).toEqual({ ok: false, problem: 'digest' });
    expect(await shelf.read(neighbour, ofCase(foreign), photo.attachment.digest)).toBe('awaited');
  });

  it('cannot go on with the parts of somebody else', async () => {
    const other = aPhoto(3000);
    await town.send(mediator, 'mediation', aCase(mediator.id, second, {}, other));
    const part = { size: 3000, mime: 'image/jpeg', at: 0, bytes: other.bytes.subarray(0, 2000) };
    await shelf.files.putPart({ person: mediator, of: ofCase(second), digest: other.attachment.digest }, part);
    const colleague = { person: testPeople.colleague, of: ofCase(second), digest: other.attachment.digest };
    expect(await shelf.files.state(colleague)).toMatchObject({ value: { have: [], complete: false } });
  });

  it('cannot read it through a farewell about a case that left them, or never was theirs', async () => {
    const named = { ...photo, attachment: { ...photo.attachment, id: 'guess' } };
    const late = aCase(neighbour.id, mine, {}, named);
    const base = { epoch: await town.store.read(({ meta }) => meta.epoch()), ver: 1 };
    expect(await town.send(neighbour, 'mediation', late, { base })).toMatchObject({ outcome: 'farewell' });
    const notice = { collection: 'notice' as const, id: await noticeAbout(mine) };
    expect(await shelf.read(neighbour, notice, photo.attachment.digest)).toBe('awaited');
    expect(await shelf.files.here(neighbour, notice)).toEqual({ ok: true, value: [] });
  });
});

describe('whoever holds a file that is here already', () => {
  it('proves it and sends no byte: the same photo in two cases goes up once', async () => {
    await enter(mediator.id, second, {}, photo);
    const asked = { person: mediator, of: ofCase(second), digest: photo.attachment.digest };
    expect(await shelf.read(justice, ofCase(second), photo.attachment.digest)).toBe('awaited');
    const answer = await shelf.files.claim(asked, announced(second), proofOf(asked, photo.bytes));
    expect(answer).toMatchObject({ ok: true, value: { complete: true } });
    expect(await shelf.read(justice, ofCase(second), photo.attachment.digest)).toEqual(photo.bytes);
    expect(shelf.events.filter(({ kind }) => kind === 'part')).toHaveLength(1);
    expect(await town.store.read(({ files }) => files.totals())).toMatchObject({ files: 1, bytes: 3000 });
  });

  it('may as well send it again', async () => {
    await enter(mediator.id, second, {}, photo);
    expect(await shelf.bring(mediator, ofCase(second), photo)).toMatchObject({ value: { complete: true } });
    expect(await shelf.read(justice, ofCase(second), photo.attachment.digest)).toEqual(photo.bytes);
  });
});

describe('S4: whoever lost the case', () => {
  const moveAway = async (...files: TestFile[]) => {
    const moved = { ...aCase(mediator.id, mine, {}, photo, ...files), ...theirs };
    await town.send(mediator, 'mediation', moved, { base: await town.base(mine) });
  };

  it('still brings the photo of words that had arrived; the new owner reads it, the old one does not', async () => {
    const late = aPhoto(3000);
    await moveAway(late);
    expect(await shelf.bring(mediator, ofCase(mine), late)).toMatchObject({ value: { complete: true } });
    expect(
      await shelf.files.state({ person: mediator, of: ofCase(mine), digest: late.attachment.digest }),
    ).toMatchObject({
      value: { complete: true },
    });
    expect(await shelf.read(neighbour, ofCase(mine), late.attachment.digest)).toEqual(late.bytes);
    expect(await shelf.read(mediator, ofCase(mine), late.attachment.digest)).toBe('unknown');
  });

  it('still brings the photo of words that came too late; it is read with the farewell', async () => {
    const base = await town.base(mine);
    await moveAway();
    const late = aPhoto(3000);
    const words = aCase(mediator.id, mine, {}, photo, late);
    expect(await town.send(mediator, 'mediation', words, { base })).toMatchObject({ outcome: 'farewell' });
    expect(await shelf.bring(mediator, ofCase(mine), late)).toMatchObject({ value: { complete: true } });
    const notice = { collection: 'notice' as const, id: await noticeAbout(mine) };
    expect(await shelf.read(neighbour, notice, late.attachment.digest)).toEqual(late.bytes);
    expect(await shelf.read(justice, notice, late.attachment.digest)).toEqual(late.bytes);
    expect(await shelf.read(neighbour, ofCase(mine), late.attachment.digest)).toBe('unknown');
  });
});

/** The farewell about a case. */
async function noticeAbout(about: string): Promise<string> {
  const rows = await town.store.read(({ documents }) => documents.all(REGION));
  const bodies = rows.filter(({ collection }) => collection === 'notice').map(({ body }): unknown => JSON.parse(body));
  const notice = bodies.filter(isRecord).find((body) => leafAt(body, 'about') === about);
  return String(notice?.['id']);
}
