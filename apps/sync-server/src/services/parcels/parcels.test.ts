import { randomUUID } from 'node:crypto';
import { testDirectory, testPeople } from '@jiefen/domain/access/testing';
import { parcelToRescueText, type Parcel } from '@jiefen/domain/sync/parcel';
import { parseObject } from '@jiefen/domain/sync/leaves';
import type { Change, WireDocument } from '@jiefen/domain/sync/wire';
import { aMediation } from '@jiefen/domain/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDesk, REGION, type TestDesk } from '../../testing/desk.ts';
import { packParcel, type Packing } from '../../testing/parcels.ts';
import { documentRules } from '../domain-rules.ts';
import { createSync, type Sync } from '../sync.ts';
import { createParcels, type Parcels } from './parcels.ts';
import { importRescue } from './rescue.ts';
import { createSealing, type Sealing } from './sealing.ts';

const { mediator, colleague, neighbour, administrator } = testPeople;
const carrier = { region: REGION, person: colleague.id };
const clock = () => Date.parse('2026-05-20T09:00:00Z');
let test: TestDesk;
let sync: Sync;
let sealing: Sealing;
let parcels: Parcels;

beforeEach(async () => {
  test = await openTestDesk();
  const directoryOf = async () => testDirectory;
  sync = createSync({ store: test.store, rules: documentRules, directoryOf, clock, newId: randomUUID, onMoved() {} });
  sealing = createSealing(test.store);
  parcels = createParcels({ store: test.store, sealing, push: sync.push, clock });
});
afterEach(() => test.close());

function aChange(words: object = {}, op = randomUUID(), minute = 0): Change {
  const made = { committeeId: 'pmc-np', mediatorIds: [mediator.id], createdBy: mediator.id };
  const hlc = `${String(clock() + minute * 60_000).padStart(15, '0')}-0000-vault-1`;
  const doc: WireDocument = JSON.parse(JSON.stringify({ ...aMediation(), ...made, hlc, ...words }));
  return { op, collection: 'mediation', base: null, doc };
}

const pack = (packing: Packing, device = 'vault-1') => packParcel(sealing, mediator, device, packing);
const carry = (...sent: Parcel[]) => parcels.carry(carrier, sent);
const kept = () => test.store.read((records) => records.parcels.refused(REGION, 100));
const stored = async (id: string) => {
  const [row] = await test.store.read((records) => records.documents.byIds(REGION, [id]));
  return row && parseObject(row.body);
};

describe('a parcel somebody else carries', () => {
  it('goes in as its author, on the author’s vault', async () => {
    const change = aChange({ title: '两家的地界' });
    expect(await carry(await pack({ changes: [change] }))).toMatchObject({ parcels: [{ taken: true }] });
    expect(await stored(change.doc.id)).toMatchObject({ title: '两家的地界', createdBy: mediator.id, op: change.op });
    const [version] = await test.store.read((records) => records.versions.all(REGION, change.doc.id));
    expect(version).toMatchObject({ person: mediator.id, device: `${mediator.id}/vault-1` });
  });

  it('S6: is applied once, whether it comes again or its author sends the same op', async () => {
    const change = aChange();
    const parcel = await pack({ changes: [change] });
    await carry(parcel, parcel);
    expect(await carry(parcel)).toMatchObject({ parcels: [{ taken: true }] });
    expect(await sync.push(mediator, 'vault-1', [change])).toMatchObject([{ outcome: 'known', ver: 1 }]);
    expect(await stored(change.doc.id)).toMatchObject({ ver: 1 });
  });

  it('that comes late never writes over what the same phone wrote since', async () => {
    const first = aChange({ brief: '旧话' });
    const late = await pack({ changes: [first] });
    const second = aChange({ id: first.doc.id, brief: '新话' }, undefined, 1);
    await sync.push(mediator, 'vault-1', [second]);
    expect(await carry(late)).toMatchObject({ parcels: [{ taken: true }] });
    expect(await stored(first.doc.id)).toMatchObject({ brief: '新话', ver: 1 });
  });

  it('S1: with a change that is refused is taken, and the words are kept for the desk', async () => {
    const foreign = aChange({ createdBy: neighbour.id });
    expect(await carry(await pack({ changes: [foreign] }))).toMatchObject({ parcels: [{ taken: true }] });
    const [operation] = await test.store.read((records) => records.operations.byOps(REGION, [foreign.op]));
    expect(operation).toMatchObject({ outcome: 'refused', person: mediator.id });
    expect(operation?.submitted).toContain(foreign.doc.id);
  });

  it('S12: with one odd change brings the others, and is kept', async () => {
    const sound = aChange();
    const parcel = await pack({ changes: [{ nothing: 'of ours' } as unknown as Change, sound] });
    expect(await carry(parcel)).toMatchObject({ parcels: [{ taken: true }] });
    expect(await stored(sound.doc.id)).toBeDefined();
    expect(await kept()).toMatchObject([{ reason: 'unreadable', person: mediator.id }]);
  });
});

describe('a parcel that cannot be trusted is kept with its reason, and nothing of it goes in', () => {
  it.each<[string, () => Promise<Parcel>]>([
    ['unproven', () => pack({ changes: [aChange()], secret: null })],
    ['unproven', () => pack({ changes: [aChange()], secret: btoa('guessed guessed guessed guessed') })],
    ['unproven', async () => packParcel(sealing, { ...mediator, region: '990102' }, 'vault-1', {})],
    ['damaged', async () => ({ ...(await pack({ changes: [aChange()] })), device: 'vault-2' })],
    ['unknown-key', async () => ({ ...(await pack({ changes: [aChange()] })), key: 'another' })],
  ])('%s', async (problem, make) => {
    const parcel = await make();
    expect(await carry(parcel, parcel)).toMatchObject({ parcels: Array(2).fill({ taken: false, problem }) });
    expect(await kept()).toMatchObject([{ reason: problem, carrier: colleague.id, sealed: JSON.stringify(parcel) }]);
    expect(await test.store.read((records) => records.operations.all(REGION))).toEqual([]);
  });

  it('the secret of a colleague’s own device proves nothing about another’s words', async () => {
    const mine = await sealing.givenTo({ region: REGION, person: colleague.id, device: 'vault-1' });
    const forged = await pack({ changes: [aChange()], secret: mine.secret });
    expect(await carry(forged)).toMatchObject({ parcels: [{ problem: 'unproven' }] });
  });

  it('person-left', async () => {
    const parcel = await pack({ changes: [aChange()] });
    await test.store.write(async ({ accounts }) => {
      const account = await accounts.byId(REGION, mediator.id);
      if (account) await accounts.put({ ...account, active: 0 });
    });
    expect(await carry(parcel)).toMatchObject({ parcels: [{ taken: false, problem: 'person-left' }] });
    expect(await kept()).toMatchObject([{ reason: 'person-left', person: mediator.id }]);
  });
});

describe('the keys of the server', () => {
  it('are the same after the next start', async () => {
    const before = await sealing.current();
    expect(await createSealing(test.store).current()).toEqual(before);
  });

  it('after a change still open what was sealed to the earlier one', async () => {
    const change = aChange();
    const parcel = await pack({ changes: [change] });
    const before = await sealing.current();
    expect((await sealing.rotate()).id).not.toBe(before.id);
    expect(await carry(parcel)).toMatchObject({ parcels: [{ taken: true }] });
  });
});

describe('a rescue file', () => {
  const bringIn = (parcel: Parcel, importer = administrator, apply = true) =>
    importRescue({ store: test.store, sealing, parcels, clock }, importer, { file: parcelToRescueText(parcel), apply });

  it('is first only counted, then brought in, and a second time changes nothing', async () => {
    const changes = [aChange({ id: randomUUID() }), aChange({ id: randomUUID() })];
    const parcel = await pack({ changes });
    const counted = await bringIn(parcel, administrator, false);
    expect(counted).toMatchObject({
      ok: true,
      summary: { changes: 2, known: 0, days: [{ day: '2026-05-20', changes: 2 }] },
      outcomes: null,
    });
    expect(JSON.stringify(counted)).not.toContain(changes[0]?.doc.id ?? '?');
    expect(await stored(changes[0]?.doc.id ?? '')).toBeUndefined();
    expect(await bringIn(parcel)).toMatchObject({ ok: true, outcomes: { applied: 2 } });
    expect(await bringIn(parcel)).toMatchObject({ ok: true, summary: { known: 2 }, outcomes: { known: 2 } });
    expect(await stored(changes[0]?.doc.id ?? '')).toMatchObject({ createdBy: mediator.id, ver: 1 });
  });

  it('without a proof is taken from its author and from nobody else', async () => {
    const parcel = await pack({ changes: [aChange()], secret: null });
    expect(await bringIn(parcel)).toEqual({ ok: false, problem: 'unproven' });
    expect(await bringIn(parcel, mediator as never)).toMatchObject({ ok: true, outcomes: { applied: 1 } });
  });

  it('gives its drafts to their writer alone', async () => {
    const draft = {
      key: 'case-form/new',
      kind: 'case-form',
      content: { brief: '没写完' },
      at: '2026-05-20T08:00:00.000Z',
    };
    await bringIn(await pack({ drafts: [draft] }));
    expect(await parcels.draftsOf(colleague)).toEqual([]);
    const files = await parcels.draftsOf(mediator);
    expect(files).toMatchObject([{ drafts: [draft] }]);
    const digests = files.map(({ digest }) => digest);
    await parcels.forgetDrafts(colleague, digests);
    expect(await parcels.draftsOf(mediator)).toHaveLength(1);
    await parcels.forgetDrafts(mediator, digests);
    expect(await parcels.draftsOf(mediator)).toEqual([]);
  });

  it.each([
    ['foreign', '{"name":"x"}'],
    ['truncated', '{"jiefen":"rescue","format":1'],
    ['damaged', '{"jiefen":"rescue","format":1}'],
  ])('that is %s is named so', async (problem, file) => {
    const setting = { store: test.store, sealing, parcels, clock };
    expect(await importRescue(setting, administrator, { file, apply: true })).toEqual({ ok: false, problem });
  });
});
