import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestPlatform, type TestPlatform } from '#platform/testing.ts';
import { openDatabase } from './database.ts';
import type { Saved } from './saved.ts';
import { rowState } from './sync/status.ts';
import { createTestDisk, type TestDisk } from './testing.ts';
import { furnish, type Furnished } from './workspace.ts';

const START = Date.UTC(2026, 3, 13);
const profile = {
  id: 'u-zhao',
  name: '赵测试',
  role: 'village-mediator',
  orgId: 'pmc-np',
  region: '990101',
  organisation: null,
} as const;

let disk: TestDisk;
let platform: TestPlatform;
let app: Furnished;

async function open(): Promise<void> {
  platform = createTestPlatform({ start: START });
  app = await furnish(platform, profile, await openDatabase({ name: 'documents', storage: disk.storage }));
}

beforeEach(async () => {
  disk = createTestDisk();
  await open();
});

afterEach(() => app.close());

function rowOf<Body extends { id: string }>(saved: Saved<Body>) {
  if (!saved.ok) throw new Error(saved.problem);
  return saved.row;
}

async function openCase(title = '宅基地纠纷') {
  return rowOf(await app.documents.create('mediation', { schema: 1, title }));
}

describe('writing a document', () => {
  it('fills in who, where and when, and marks it to be sent', async () => {
    const row = await openCase();
    expect(row).toMatchObject({ unsent: 1, since: START, base: null, told: null, refusal: null });
    expect(row.body).toMatchObject({
      region: '990101',
      createdBy: 'u-zhao',
      createdAt: '2026-04-13T00:00:00.000Z',
      ver: 0,
      events: [],
      conflicts: [],
    });
    expect(rowState(row, new Set())).toBe('onPhone');
    expect(rowState(row, new Set([row.id]))).toBe('sending');
  });

  it('gives every change a name of its own and a later clock, and remembers since when words wait', async () => {
    const first = await openCase();
    platform.setClock(START - 3_600_000);
    const second = rowOf(await app.documents.change('mediation', first.id, (body) => ({ ...body, brief: '排水' })));
    expect(second.body.op).not.toBe(first.body.op);
    expect(second.body.hlc > first.body.hlc).toBe(true);
    expect(second.since).toBe(START);
  });

  it('writes nothing when nothing changed', async () => {
    const { id, body } = await openCase();
    const same = rowOf(await app.documents.change('mediation', id, (copy) => ({ ...copy })));
    expect(same.body.op).toBe(body.op);
  });

  it('applies changes made at the same time one after the other', async () => {
    const { id } = await openCase();
    await Promise.all(
      ['一', '二', '三'].map((text) => app.documents.appendTo('mediation', id, 'sessions', { record: text })),
    );
    const row = await app.documents.read('mediation', id);
    expect(row?.body.sessions?.map(({ record }) => record).sort()).toEqual(['一', '三', '二']);
  });

  it('changes and takes out one element of a list', async () => {
    const { id } = await openCase();
    const added = rowOf(await app.documents.appendTo('mediation', id, 'sessions', { record: '第一次' }));
    const element = added.body.sessions?.[0]?.id ?? '';
    await app.documents.changeIn('mediation', id, 'sessions', element, (item) => ({ ...item, removed: true }));
    expect((await app.documents.read('mediation', id))?.body.sessions).toEqual([
      { id: element, record: '第一次', removed: true },
    ]);
  });

  it('records an event by this author on this phone', async () => {
    const { id } = await openCase();
    const row = rowOf(
      await app.documents.appendEvent('mediation', id, { type: 'registered', payload: { way: 'oral' } }),
    );
    expect(row.body.events).toEqual([
      expect.objectContaining({ type: 'registered', by: 'u-zhao', device: app.device, at: '2026-04-13T00:00:00.000Z' }),
    ]);
  });

  it('does not keep what a screen goes on changing', async () => {
    const parts = { schema: 1, title: '先', place: { text: '村口' } };
    const { id } = rowOf(await app.documents.create('mediation', parts));
    parts.place.text = '后来';
    expect((await app.documents.read('mediation', id))?.body.place?.text).toBe('村口');
  });

  it('says so when the document is not on this phone', async () => {
    expect(await app.documents.change('mediation', 'nowhere', (body) => body)).toEqual({
      ok: false,
      problem: 'absent',
    });
  });

  it('survives the end of the app', async () => {
    const { id } = await openCase();
    await app.close();
    await open();
    expect((await app.documents.read('mediation', id))?.body.title).toBe('宅基地纠纷');
    expect(app.sync.status.current).toMatchObject({ pending: 1, oldestUnsent: START });
  });
});

describe('lists of documents', () => {
  it('come newest first and follow every change', async () => {
    const seen: (string | undefined)[][] = [];
    const list = app.documents.watch('mediation', { limit: 2 });
    const stop = list.subscribe(() => seen.push((list.current ?? []).map(({ body }) => body.title)));
    for (const title of ['一', '二', '三']) {
      platform.pass(1000);
      await openCase(title);
    }
    await expect.poll(() => seen.at(-1)).toEqual(['三', '二']);
    stop();
  });

  it('can be narrowed by fields and by anything else', async () => {
    for (const [title, disputeType] of [
      ['一', '01'],
      ['二', '02'],
      ['三', '01'],
    ] as const) {
      platform.pass(1000);
      await app.documents.create('mediation', { schema: 1, title, disputeType });
    }
    const found = await app.documents.list('mediation', {
      where: { disputeType: '01' },
      filter: ({ title }) => title !== '一',
    });
    expect(found.map(({ body }) => body.title)).toEqual(['三']);
    const count = app.documents.watchCount('mediation', { where: { disputeType: '01' } });
    const stop = count.subscribe(() => undefined);
    await expect.poll(() => count.current).toBe(2);
    stop();
  });

  it('keep the same object for a document that did not change', async () => {
    const { id } = await openCase();
    const list = app.documents.watch('mediation');
    const stop = list.subscribe(() => undefined);
    await expect.poll(() => list.current?.length).toBe(1);
    const before = list.current?.find((row) => row.id === id)?.body;
    platform.pass(1000);
    await openCase('另一件');
    await expect.poll(() => list.current?.length).toBe(2);
    expect(list.current?.find((row) => row.id === id)?.body).toBe(before);
    stop();
  });
});

describe('drafts', () => {
  it('stay on the phone, newest first, until the person removes them', async () => {
    await app.drafts.put('case-form/new', { kind: 'new-mediation', content: { title: '没写完' } });
    platform.pass(1000);
    await app.drafts.put('session/1', {
      kind: 'session',
      content: { record: '记' },
      target: { collection: 'mediation', id: '1' },
    });
    await app.close();
    await open();
    expect((await app.drafts.list()).map(({ key }) => key)).toEqual(['session/1', 'case-form/new']);
    expect(await app.drafts.list('session')).toEqual([
      expect.objectContaining({ target: { collection: 'mediation', id: '1' } }),
    ]);
    await app.drafts.remove('case-form/new');
    expect(await app.drafts.get('case-form/new')).toBeUndefined();
    expect(app.sync.status.current.pending).toBe(0);
  });
});
