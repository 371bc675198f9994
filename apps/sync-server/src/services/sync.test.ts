import { createDirectory, type Person } from '@jiefen/domain/access/people';
import { parseObject, type JsonObject } from '@jiefen/domain/sync/leaves';
import {
  PROTOCOL,
  type Change,
  type Checkpoint,
  type SyncRequest,
  type SyncResponse,
  syncResponseSchema,
} from '@jiefen/domain/sync/wire';
import { aMediation, testId } from '@jiefen/domain/testing';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { openTestStore } from '../testing/store.ts';
import { documentRules } from './domain-rules.ts';
import { createSync, type Sync } from './sync.ts';
import { firstAltered } from './version-chain.ts';

const region = '990101';
const directory = createDirectory([
  { id: 'pmc-np', name: '南坡村人民调解委员会', type: '村调委会', short: '南坡', divisionCode: '990101100201' },
  { id: 'pmc-hw', name: '河湾村人民调解委员会', type: '村调委会', short: '河湾', divisionCode: '990101200201' },
]);

const zhao: Person = { id: 'u-zhao', name: '赵德厚', role: 'village-mediator', orgId: 'pmc-np', region };
const wu: Person = { id: 'u-wu', name: '吴测试', role: 'village-mediator', orgId: 'pmc-np', region };
const cao: Person = { id: 'u-cao', name: '曹向阳', role: 'village-mediator', orgId: 'pmc-hw', region };

let store: Store;
let sync: Sync;
let now: number;
let moved: string[];

beforeEach(async () => {
  store = await openTestStore();
  now = Date.UTC(2026, 3, 13);
  moved = [];
  let count = 0;
  sync = createSync({
    store,
    rules: documentRules,
    directoryOf: async () => directory,
    clock: () => now,
    newId: () => testId(5000 + count++),
    onMoved: (_region, scopes) => moved.push(...scopes),
  });
});
afterEach(() => store.close());

async function ask(person: Person, request: Partial<SyncRequest> = {}): Promise<SyncResponse> {
  const whole = {
    protocol: PROTOCOL,
    device: `phone-of-${person.id}`,
    checkpoint: null,
    push: [],
    limit: 100,
    ...request,
  };
  return v.parse(syncResponseSchema, JSON.parse(String(await sync.exchange(person, whole))));
}

function aCase(overrides: JsonObject = {}): Change['doc'] {
  const plain = { ...aMediation(), committeeId: 'pmc-np', mediatorIds: ['u-zhao'], createdBy: 'u-zhao', ...overrides };
  const document = parseObject(JSON.stringify(plain));
  return { ...document, id: String(document['id']) };
}

let ops = 0;
function change(doc: Change['doc'], base: Change['base'] = null): Change {
  return {
    op: `op-${ops++}`,
    collection: 'mediation',
    base,
    doc: { ...doc, hlc: `${String(now).padStart(15, '0')}-0000-x` },
  };
}

const bodyOf = (response: SyncResponse, id: string): JsonObject | undefined =>
  response.documents.flatMap((delivery) => ('doc' in delivery && delivery.doc.id === id ? [delivery.doc] : []))[0];

const isGone = (response: SyncResponse, id: string): boolean =>
  response.documents.some((delivery) => 'gone' in delivery && delivery.gone === id);

describe('S1, S6: receipts', () => {
  test('a new case gets a receipt with its version, and its server-owned fields', async () => {
    const doc = aCase({ caseNo: '（2026）南坡人调字第99号' });
    const answer = await ask(zhao, { push: [change(doc)] });
    expect(answer.receipts).toMatchObject([{ id: doc.id, ver: 1, outcome: 'applied' }]);
    expect(bodyOf(answer, doc.id)).toMatchObject({ ver: 1, brief: doc['brief'] });
    expect(bodyOf(answer, doc.id)?.['caseNo']).toBeUndefined();
    expect(bodyOf(answer, doc.id)?.['scopes']).toContain('committee/pmc-np');
  });

  test('a retry after a lost answer is applied once and answered with the present', async () => {
    const first = change(aCase());
    await ask(zhao, { push: [first] });
    const again = await ask(zhao, { push: [first] });
    expect(again.receipts).toMatchObject([{ op: first.op, ver: 1, outcome: 'known' }]);
    expect(bodyOf(again, first.doc.id)).toMatchObject({ ver: 1 });
    expect(await store.read((records) => records.versions.all(region, first.doc.id))).toHaveLength(1);
  });
});

describe('S3, S16: what one may see', () => {
  test('a colleague of the committee gets the case, another township hears nothing of it', async () => {
    const doc = aCase();
    await ask(zhao, { push: [change(doc)] });
    expect(bodyOf(await ask(wu), doc.id)).toMatchObject({ id: doc.id });
    const other = await ask(cao);
    expect(JSON.stringify(other)).not.toContain(doc.id);
  });

  test('a case that moves away is told as gone, and no scope in a checkpoint gives a right', async () => {
    const doc = aCase();
    const { epoch } = await ask(zhao, { push: [change(doc)] });
    const before = await ask(wu);
    const present = bodyOf(await ask(zhao), doc.id) ?? {};
    const moving = { ...doc, ...present, id: doc.id, committeeId: 'pmc-hw', mediatorIds: ['u-cao'] };
    await ask(zhao, { push: [change(moving, { epoch, ver: 1 })] });
    const after = await ask(wu, { checkpoint: before.checkpoint });
    expect(isGone(after, doc.id)).toBe(true);
    const greedy: Checkpoint = { epoch, scopes: { 'committee/pmc-hw': { up: 0, down: 99 }, 'user/u-cao': { up: 0 } } };
    expect(
      bodyOf(await ask(wu, { checkpoint: greedy, need: [{ collection: 'mediation', id: doc.id }] }), doc.id),
    ).toBeUndefined();
  });
});

describe('S4: a change to a case that left', () => {
  test('is kept and told, with each value, to the writer and to those who have it now', async () => {
    const doc = aCase();
    const { epoch } = await ask(zhao, { push: [change(doc)] });
    const seen = bodyOf(await ask(wu), doc.id) ?? {};
    await ask(zhao, {
      push: [change({ ...doc, committeeId: 'pmc-hw', mediatorIds: ['u-cao'] }, { epoch, ver: 1 })],
    });
    const late = { ...doc, ...seen, id: doc.id, brief: '我在路上才写完的经过' };
    const answer = await ask(wu, { push: [change(late, { epoch, ver: 1 })] });
    expect(answer.receipts).toMatchObject([{ outcome: 'farewell' }]);
    expect(isGone(answer, doc.id)).toBe(true);
    for (const reader of [wu, cao]) {
      const notices = (await ask(reader)).documents.filter((delivery) => delivery.collection === 'notice');
      expect(JSON.stringify(notices)).toContain('我在路上才写完的经过');
    }
  });
});

describe('S5: two people', () => {
  test('different fields both stand; the same field shows both values to both', async () => {
    const doc = aCase();
    const { epoch } = await ask(zhao, { push: [change(doc)] });
    const base = { epoch, ver: 1 };
    await ask(zhao, { push: [change({ ...doc, brief: '甲说的', subType: '屋檐' }, base)] });
    now += 60_000;
    const answer = await ask(wu, { push: [change({ ...doc, brief: '乙说的', occurredAt: '2026-04-11' }, base)] });
    expect(answer.receipts).toMatchObject([{ outcome: 'merged' }]);
    const seen = bodyOf(await ask(zhao), doc.id);
    expect(seen).toMatchObject({ brief: '乙说的', subType: '屋檐', occurredAt: '2026-04-11' });
    expect(seen?.['conflicts']).toMatchObject([
      { path: 'brief', kept: '乙说的', keptBy: 'u-wu', lost: '甲说的', lostBy: 'u-zhao' },
    ]);
  });
});

test('S7: the first altered version of a history is named', async () => {
  const doc = aCase();
  const { epoch } = await ask(zhao, { push: [change(doc)] });
  await ask(zhao, { push: [change({ ...doc, brief: '改过' }, { epoch, ver: 1 })] });
  const versions = await store.read((records) => records.versions.all(region, doc.id));
  expect(firstAltered(versions)).toBeUndefined();
  const forged = versions.map((row) => (row.ver === 1 ? { ...row, body: row.body.replace('排水', '滴水') } : row));
  expect(firstAltered(forged)?.ver).toBe(1);
});

test('S8: after a restore the server asks for what it lacks and takes it back under its old number', async () => {
  const doc = aCase();
  const told = await ask(zhao, { push: [change(doc)] });
  const held = bodyOf(told, doc.id) ?? {};
  const fresh = await openTestStore();
  try {
    const restored = createSync({
      store: fresh,
      rules: documentRules,
      directoryOf: async () => directory,
      clock: () => now,
      newId: () => testId(9000),
      onMoved: () => undefined,
    });
    const asking = { protocol: PROTOCOL, device: 'phone-of-u-zhao', push: [], limit: 100 };
    const exchange = async (request: SyncRequest) =>
      v.parse(syncResponseSchema, JSON.parse(String(await restored.exchange(zhao, request))));
    const reset = await exchange({ ...asking, checkpoint: told.checkpoint });
    expect(reset.reset).toBe(true);
    const offer = [{ collection: 'mediation' as const, id: doc.id, op: String(held['op']), epoch: told.epoch, ver: 1 }];
    expect((await exchange({ ...asking, checkpoint: null, offer })).wanted).toEqual([doc.id]);
    const again: Change = {
      op: String(held['op']),
      collection: 'mediation',
      base: { epoch: told.epoch, ver: 1 },
      doc: { ...held, id: doc.id },
      again: true,
    };
    const back = await exchange({ ...asking, checkpoint: null, push: [again] });
    expect(back.receipts).toMatchObject([{ outcome: 'applied', ver: 1 }]);
    expect(bodyOf(back, doc.id)).toMatchObject({ brief: doc['brief'] });
  } finally {
    await fresh.close();
  }
});

test('S8: a change merged before a restore and again after it makes two states, and the first is asked for', async () => {
  const doc = aCase();
  const made = change(doc);
  const { epoch } = await ask(zhao, { push: [made] });
  const base = { epoch, ver: 1 };
  await ask(zhao, { push: [change({ ...doc, brief: '只在恢复前收到的话' }, base)] });
  const mine = change({ ...doc, subType: '屋檐' }, base);
  const held = bodyOf(await ask(wu, { push: [mine] }), doc.id) ?? {};
  expect(held).toMatchObject({ brief: '只在恢复前收到的话', subType: '屋檐' });
  const fresh = await openTestStore();
  try {
    const setting = { rules: documentRules, directoryOf: async () => directory, clock: () => now, onMoved: () => {} };
    const restored = createSync({ ...setting, store: fresh, newId: () => testId(9000) });
    const exchange = async (person: Person, more: Partial<SyncRequest>) => {
      const request = { protocol: PROTOCOL, device: `phone-of-${person.id}`, checkpoint: null, push: [], limit: 100 };
      return v.parse(syncResponseSchema, JSON.parse(String(await restored.exchange(person, { ...request, ...more }))));
    };
    const back = await exchange(zhao, { push: [made] });
    await exchange(zhao, { push: [change({ ...doc, title: '恢复后改的' }, { epoch: back.epoch, ver: 1 })] });
    const again = await exchange(wu, { push: [mine] });
    expect(again.receipts).toMatchObject([{ outcome: 'merged' }]);
    const offer = [{ collection: 'mediation' as const, id: doc.id, op: String(held['op']), epoch, ver: 3 }];
    expect((await exchange(zhao, { offer })).wanted).toEqual([doc.id]);
  } finally {
    await fresh.close();
  }
});

describe('S12: what is odd stops nobody', () => {
  test.each([
    ['a field of the wrong kind', { occurredAt: 20260411 }, 'shape:occurredAt'],
    ['a key that is no name', { 'a.b': 'x' }, 'key:a.b'],
    ['a word of the language as key', { constructor: 'x' }, 'key:constructor'],
    ['far too much', { brief: '长'.repeat(600_000) }, 'size'],
  ])('%s is kept with its reason, the next one goes on', async (_what, odd, reason) => {
    const poison = change(aCase({ id: testId(71), ...odd }));
    const sound = change(aCase({ id: testId(72) }));
    const answer = await ask(zhao, { push: [poison, sound] });
    expect(answer.receipts).toMatchObject([{ outcome: 'quarantined', reason }, { outcome: 'applied' }]);
    const kept = await store.read((records) => records.operations.byOps(region, [poison.op]));
    expect(JSON.parse(kept[0]?.submitted ?? '{}')).toMatchObject({ doc: poison.doc });
  });

  test('a document of another district is refused and kept', async () => {
    const answer = await ask(zhao, { push: [change(aCase({ region: '990203' }))] });
    expect(answer.receipts).toMatchObject([{ outcome: 'refused', reason: 'region' }]);
  });
});

describe('S14: what a round costs', () => {
  test('nothing new is one small request and answer', async () => {
    await ask(zhao, { push: [change(aCase())] });
    const { checkpoint } = await ask(zhao);
    const request: SyncRequest = { protocol: PROTOCOL, device: 'phone', checkpoint, push: [], limit: 100 };
    const answer = String(await sync.exchange(zhao, request));
    expect(JSON.parse(answer).documents).toEqual([]);
    expect(JSON.stringify(request).length + answer.length).toBeLessThan(1024);
  });

  test('a first sync tells the newest first, in pages, each document once', async () => {
    const ids = Array.from({ length: 7 }, (_, index) => testId(200 + index));
    for (const id of ids) await ask(zhao, { push: [change(aCase({ id }))] });
    const told: string[] = [];
    let checkpoint: Checkpoint | null = null;
    for (let more = true; more;) {
      const page: SyncResponse = await ask(zhao, { checkpoint, limit: 3 });
      told.push(...page.documents.flatMap((delivery) => ('doc' in delivery ? [delivery.doc.id] : [])));
      checkpoint = page.checkpoint;
      more = page.more;
    }
    expect(told).toEqual(ids.toReversed());
  });

  test('those who hold a touched scope are pinged, once and after the commit', async () => {
    await ask(zhao, { push: [change(aCase())] });
    expect(moved).toContain('committee/pmc-np');
    expect(new Set(moved).size).toBe(moved.length);
  });
});

test('S2: phones that push at the same time leave no gap in the feed', async () => {
  const docs = Array.from({ length: 30 }, (_, index) => aCase({ id: testId(300 + index) }));
  await Promise.all(docs.map((doc) => ask(zhao, { push: [change(doc)] })));
  const rows = await store.read((records) => records.feed.forward(region, 'committee/pmc-np', 0, 1000));
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1));
});
