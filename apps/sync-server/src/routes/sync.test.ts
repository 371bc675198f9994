import { gzipSync } from 'node:zlib';
import { PROTOCOL, PUSH_LIMIT, type SyncRequest } from '@jiefen/domain/sync/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mediator } from '../testing/people.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

const asked: { by: string; request: SyncRequest }[] = [];
const answerText = JSON.stringify({ documents: [], note: '原样'.repeat(1_000) });
let server: TestServer;
let shown: { cookie: string };

beforeAll(async () => {
  server = await openTestServer({
    sync: {
      async exchange(person, request) {
        asked.push({ by: person.id, request });
        return Buffer.from(answerText);
      },
    },
  });
  shown = await server.signIn(mediator);
});
beforeEach(() => void asked.splice(0));
afterAll(() => server.close());

const round = { protocol: PROTOCOL, device: 'phone-1', checkpoint: null, push: [], limit: 100 };
const change = (doc: object) => ({ op: 'op-1', collection: 'mediation', base: null, doc });
const sync = (body: unknown, headers = {}) =>
  server.request('POST', '/api/sync', { body, headers: { ...shown, ...headers } });

describe('a sync request', () => {
  it('reaches the core with the person of the session, and its answer leaves word for word', async () => {
    const answer = await sync(round);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('application/json'),
    ]);
    expect(await answer.text()).toBe(answerText);
    expect(asked).toEqual([{ by: 'u-zhao', request: round }]);
  });

  it.each(['zstd', 'br', 'gzip'])('is answered in %s where the phone takes it', async (encoding) => {
    const answer = await sync(round, { 'accept-encoding': encoding });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(answerText.length / 4);
  });

  it.each([
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, deflate, br', 'br'],
    ['zstd;q=0, gzip', 'gzip'],
  ])('is answered to a phone that takes %s in %s', async (accepted, encoding) => {
    const answer = await sync(round, { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
  });

  it('is answered plainly where the phone refuses packing', async () => {
    const answer = await sync(round, { 'accept-encoding': 'br;q=0, identity' });
    expect(answer.headers.get('content-encoding')).toBeNull();
  });

  it('needs a session', async () => {
    const answer = await server.request('POST', '/api/sync', { body: round });
    expect([answer.status, asked]).toEqual([401, []]);
  });

  it('names the path that does not fit, and never what stands there', async () => {
    const answer = await sync({ ...round, push: [{ ...change({ id: 'one' }), op: ['张某某的纠纷'] }] });
    const text = await answer.text();
    expect([answer.status, asked]).toEqual([400, []]);
    expect(JSON.parse(text)).toMatchObject({ code: 'request.invalid', detail: expect.stringContaining('push.0.op') });
    expect(text).not.toContain('张某某');
  });

  it('may not carry more changes than one round takes', async () => {
    const push = Array.from({ length: PUSH_LIMIT + 1 }, () => change({ id: 'one' }));
    expect((await sync({ ...round, push })).status).toBe(400);
  });

  it('S15: of another version is told to update, whatever its shape', async () => {
    for (const body of [
      { ...round, protocol: PROTOCOL + 1 },
      { protocol: 0, ancient: true },
    ]) {
      const answer = await sync(body);
      expect([answer.status, await answer.json()]).toEqual([426, expect.objectContaining({ code: 'sync.protocol' })]);
    }
    expect(asked).toEqual([]);
  });
});

describe('the body of a request', () => {
  const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    server.request('POST', '/api/sync', {
      raw: body,
      headers: { 'content-type': 'application/json', ...shown, ...headers },
    });
  const large = JSON.stringify({ ...round, push: [change({ id: 'one', text: '字'.repeat(400_000) })] });

  it('may be gzipped', async () => {
    const answer = await send(gzipSync(JSON.stringify(round)), { 'content-encoding': 'gzip' });
    expect([answer.status, asked.length]).toEqual([200, 1]);
  });

  it.each([
    ['is larger than a megabyte', large, {}],
    ['says so itself', '{}', { 'content-length': '2000000' }],
    ['is larger only after unpacking', gzipSync(large), { 'content-encoding': 'gzip' }],
  ])('is refused when it %s', async (_, body, headers) => {
    const answer = await send(body, headers);
    expect([answer.status, await answer.json()]).toEqual([413, expect.objectContaining({ code: 'request.too-large' })]);
  });

  it.each([
    ['is no JSON', '{"protocol": 1, "device": "张某某"', {}],
    ['is empty', '', {}],
    ['is no text', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), {}],
    ['is not packed as it says', '{}', { 'content-encoding': 'gzip' }],
  ])('is refused when it %s', async (_, body, headers) => {
    const answer = await send(body, headers);
    const text = await answer.text();
    expect([answer.status, JSON.parse(text)]).toEqual([400, expect.objectContaining({ code: 'request.malformed' })]);
    expect(text).not.toContain('张某某');
  });

  it.each([
    [{ 'content-type': 'text/plain' }],
    [{ 'content-type': 'application/x-www-form-urlencoded' }],
    [{ 'content-encoding': 'compress' }],
  ])('is refused with %j', async (headers) => {
    expect((await send(JSON.stringify(round), headers)).status).toBe(415);
  });
});
