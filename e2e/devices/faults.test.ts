import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { edit, openCase, problem, rowOf, turnTo } from './cases.ts';
import { openField, type Field } from './field.ts';

let field: Field;

beforeEach(async () => {
  field = await openField(2, [0, 3, 4]);
});

afterEach(() => field.close());

describe('a request that is not taken', () => {
  it.each([
    ['a Wi-Fi login page answers', () => new Response('<html>login</html>'), 'not-our-server'],
    ['a Wi-Fi login page says no', () => new Response('login', { status: 403 }), 'not-our-server'],
    ['JSON of somebody else comes', () => new Response('{"ok":true}'), 'not-our-server'],
    ['the session has ended', () => problem(401, 'session.none'), 'sign-in'],
    ['the account may not', () => problem(403, 'access.refused'), 'forbidden'],
    ['this build is too old', () => problem(426, 'sync.protocol'), 'update'],
    ['the server is busy', () => problem(503, 'store.unreachable', { 'retry-after': '30' }), 'busy'],
    ['a proxy lost the server', () => new Response('Bad gateway', { status: 502 }), 'server'],
  ])('keeps the words on the phone when %s, and says so', async (_case, answer, code) => {
    const device = await turnTo(field, 0, { isOnline: false });
    const id = await openCase(device, '不能丢');
    device.isOnline = true;
    field.wire.gate = answer;
    await device.sync();
    expect((await rowOf(device, id))?.unsent).toBe(1);
    expect(device.app.sync.status.current).toMatchObject({ pending: 1, problem: code, activity: 'waiting' });
    field.wire.gate = () => undefined;
    await device.sync();
    expect((await rowOf(device, id))?.unsent).toBe(0);
    expect(device.app.sync.status.current).toMatchObject({ pending: 0, problem: null });
  });

  it('comes no sooner than the server asked, whatever happens on the phone', async () => {
    const device = await turnTo(field, 0);
    let asked = 0;
    field.wire.gate = () => {
      asked += 1;
      return problem(429, 'store.unreachable', { 'retry-after': '120' });
    };
    await device.sync();
    asked = 0;
    await openCase(device, '又一件');
    device.platform.visible.set(false);
    device.platform.visible.set(true);
    device.platform.hear();
    device.platform.pass(119_000);
    await Promise.resolve();
    expect(asked).toBe(0);
    device.platform.pass(1000);
    await vi.waitFor(() => expect(asked).toBe(1));
  });
});

describe('one document that cannot go (S12)', () => {
  it('is kept with the reason when the server cannot read it, and the rest goes on', async () => {
    const device = await turnTo(field, 0, { isOnline: false });
    const odd = await openCase(device, '怪');
    await edit(device, odd, { occurredAt: 20260411 });
    const sound = await openCase(device, '好');
    device.isOnline = true;
    await device.sync();
    expect(await rowOf(device, sound)).toMatchObject({ unsent: 0, refusal: null });
    expect(await rowOf(device, odd)).toMatchObject({
      unsent: 0,
      refusal: { outcome: 'quarantined' },
      body: { title: '怪' },
    });
    expect(device.app.sync.status.current).toMatchObject({ refused: 1, problem: null });
    field.wire.passed.length = 0;
    await device.sync();
    expect(field.wire.passed).toEqual([expect.objectContaining({ pushed: 0 })]);

    await edit(device, odd, { occurredAt: '2026-04-11' });
    await device.sync();
    expect(await rowOf(device, odd)).toMatchObject({ unsent: 0, refusal: null, body: { title: '怪' } });
  });

  it('is sent in smaller parts when it was too much, and parked only when it is too large alone', async () => {
    const device = await turnTo(field, 0, { isOnline: false });
    const ids = [];
    for (const title of ['一', '二', '三', '大', '五']) ids.push(await openCase(device, title));
    await edit(device, ids[3] ?? '', { brief: '大'.repeat(4000) });
    device.isOnline = true;
    field.wire.gate = ({ push }) =>
      JSON.stringify(push).length > 3000 ? problem(413, 'request.too-large') : undefined;
    await device.sync();
    const rows = await Promise.all(ids.map((id) => rowOf(device, id)));
    expect(rows.map((row) => row?.refusal?.reason ?? 'received')).toEqual([
      'received',
      'received',
      'received',
      'too-large',
      'received',
    ]);
  });

  it('is parked after five failures alone when the server fails over it, and stands in nobody’s way meanwhile', async () => {
    const device = await turnTo(field, 0, { isOnline: false });
    const poison = await openCase(device, '毒');
    const sound = await openCase(device, '好');
    device.isOnline = true;
    field.wire.gate = ({ push }) =>
      push.some(({ doc }) => doc.id === poison) ? problem(500, 'server.failed') : undefined;
    for (let attempt = 0; attempt < 3; attempt++) await device.sync();
    expect(await rowOf(device, sound)).toMatchObject({ unsent: 0, refusal: null });
    expect(await rowOf(device, poison)).toMatchObject({ unsent: 1, refusal: null });
    for (let attempt = 0; attempt < 6; attempt++) await device.sync();
    expect(await rowOf(device, poison)).toMatchObject({ unsent: 0, refusal: { reason: 'server' } });
    expect(device.app.sync.status.current.problem).toBeNull();

    field.wire.gate = () => undefined;
    await device.app.documents.sendAgain('mediation', poison);
    await device.sync();
    expect(await rowOf(device, poison)).toMatchObject({ unsent: 0, refusal: null });
  });
});

describe('a disk that fails', () => {
  it('lets no page be skipped: what could not be stored is served again (S11)', async () => {
    const writer = await turnTo(field, 0);
    const ids = [];
    for (let count = 0; count < 5; count++) ids.push(await openCase(writer, `第${count}件`));
    await writer.sync();
    const reader = await turnTo(field, 1, { isOnline: false });
    reader.isOnline = true;
    reader.disk.beforeWrite = (collection) => {
      if (collection === 'mediation') throw new DOMException('no room', 'QuotaExceededError');
    };
    await reader.sync();
    expect(reader.app.sync.status.current.problem).toBe('storage-full');
    reader.disk.beforeWrite = () => undefined;
    await reader.sync();
    for (const id of ids) expect(await rowOf(reader, id)).toBeDefined();
    expect(field.wire.passed.some(({ isRepair }) => isRepair)).toBe(false);
  });

  it('says so to the writer, and nothing is shown that was not stored', async () => {
    const device = await turnTo(field, 0);
    device.disk.beforeWrite = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const saved = await device.app.documents.create('mediation', { schema: 1, title: '存不下' });
    expect(saved).toEqual({ ok: false, problem: 'storage-full' });
    expect(await device.app.documents.list('mediation')).toEqual([]);
  });

  it('heals by itself within one sync when it lost a document or kept one too many (S9)', async () => {
    const device = await turnTo(field, 0);
    const lost = await openCase(device, '会丢');
    const kept = await openCase(device, '还在');
    await device.sync();
    const rows = device.database.rowsOf('mediation');
    await rows.rewrite([lost], () => 'erase');
    const [known] = await rows.all();
    if (known === undefined) throw new Error('no row');
    const strange = { ...known, id: 'strange', body: { ...known.body, id: 'strange' } };
    await rows.rewrite(['strange'], () => strange);
    await device.sync();
    expect((await rowOf(device, lost))?.body.title).toBe('会丢');
    expect((await rowOf(device, kept))?.body.title).toBe('还在');
    expect(await rowOf(device, 'strange')).toBeUndefined();
    expect(device.app.sync.status.current.problem).toBeNull();
  });
});
