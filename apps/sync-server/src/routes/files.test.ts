import { testPeople, type TestPerson } from '@jiefen/domain/access/testing';
import { PART_SIZE, uploadStateSchema } from '@jiefen/domain/sync/upload';
import { aMediation, anEvent, testId } from '@jiefen/domain/testing';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPeople } from '../services/people.ts';
import { openTestDesk, type TestDesk } from '../testing/desk.ts';
import { aPhoto, evidenceOf, openTestFiles, proofOf, type TestFiles } from '../testing/files.ts';
import { PASSWORD } from '../testing/people.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { fileRoutes } from './files.ts';

const names = ['mediator', 'justice', 'neighbour'] as const;
const id = testId(601);
const photo = aPhoto(PART_SIZE + 5, { name: "院墙 (东)'s" });
const waiting = aPhoto(5000);
const { digest, size } = photo.attachment;
const address = `/api/files/${digest}`;
const of = `of=mediation/${id}`;

let town: TestDesk;
let shelf: TestFiles;
let server: TestServer;
const cookies = new Map<TestPerson, { cookie: string }>();

beforeAll(async () => {
  town = await openTestDesk();
  shelf = await openTestFiles(town);
  server = await openTestServer({ more: fileRoutes(shelf.files, 300) });
  const people = createPeople(server.parts.store, server.parts.directories.forget);
  for (const name of names) {
    await people.add(testPeople[name], testPeople[name].id, PASSWORD);
    cookies.set(name, await server.signIn(testPeople[name]));
  }
  const { mediator } = testPeople;
  const doc = aMediation({
    id,
    createdBy: mediator.id,
    events: [anEvent({ type: 'registered', by: mediator.id })],
    ...evidenceOf(photo.attachment, waiting.attachment),
  });
  expect(await town.send(mediator, 'mediation', doc)).toMatchObject({ outcome: 'applied' });
});

afterAll(async () => {
  await server.close();
  await shelf.close();
  await town.close();
});

interface More {
  headers?: Record<string, string>;
  raw?: Buffer;
  body?: object;
}

const as = (name: TestPerson, method: string, path: string, { headers, raw, body }: More = {}) =>
  server.request(method, path, {
    headers: { ...cookies.get(name), ...headers },
    ...(raw && { raw: new Uint8Array(raw) }),
    ...(body && { body }),
  });

const put = (at: number | string, bytes: Buffer, more = `size=${size}&mime=image/jpeg`) =>
  as('mediator', 'PUT', `${address}/parts?${of}&${more}&at=${at}`, { raw: bytes });

const stateOf = async (answer: Response) => v.parse(uploadStateSchema, await answer.json());

async function codeOf(answer: Response): Promise<[number, unknown]> {
  const { code } = (await answer.json()) as { code: unknown };
  return [answer.status, code];
}

describe('a file over HTTP', () => {
  it('is brought in parts and complete with the last one', async () => {
    expect(await codeOf(await as('justice', 'GET', `${address}?${of}`))).toEqual([404, 'file.awaited']);
    expect(await stateOf(await as('mediator', 'GET', `${address}/state?${of}`))).toEqual({
      size,
      have: [],
      complete: false,
    });
    const first = await stateOf(await put(0, photo.bytes.subarray(0, PART_SIZE)));
    expect(first).toEqual({ size, have: [[0, PART_SIZE]], complete: false });
    expect(await stateOf(await put(PART_SIZE, photo.bytes.subarray(PART_SIZE)))).toMatchObject({ complete: true });
    expect(await (await as('justice', 'GET', `/api/files?${of}`)).json()).toEqual({ here: [digest] });
  });

  it('is read whole, with headers that let it do nothing', async () => {
    const answer = await as('justice', 'GET', `${address}?${of}`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(photo.bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(size),
      'content-disposition': "inline; filename*=UTF-8''%E9%99%A2%E5%A2%99%20%28%E4%B8%9C%29%27s.jpg",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
      etag: `"${digest}"`,
    });
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'; sandbox;/);
    const saved = await as('justice', 'GET', `${address}?${of}&download=1`);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/);
    await saved.body?.cancel();
  });

  it.each([
    ['bytes=0-9', 206, 'bytes 0-9', [0, 10]],
    ['bytes=262140-', 206, 'bytes 262140-262148', [262_140, size]],
    ['bytes=-5', 206, 'bytes 262144-262148', [size - 5, size]],
    ['bytes=9-0', 200, null, [0, size]],
    ['bytes=0-1,4-5', 200, null, [0, size]],
    ['lines=1-2', 200, null, [0, size]],
  ] as const)('is read in part: %s', async (range, status, header, [from, to]) => {
    const answer = await as('justice', 'GET', `${address}?${of}`, { headers: { range } });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([status, header && `${header}/${size}`]);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(photo.bytes.subarray(from, to));
  });

  it('is not sent again to whoever has it, nor from behind its end', async () => {
    const held = { headers: { 'if-none-match': `"${digest}"` } };
    expect((await as('justice', 'GET', `${address}?${of}`, held)).status).toBe(304);
    const behind = { headers: { range: `bytes=${size}-` } };
    expect(await codeOf(await as('justice', 'GET', `${address}?${of}`, behind))).toEqual([416, 'file.range']);
    const changed = { headers: { range: 'bytes=0-9', 'if-range': '"another"' } };
    const answer = await as('justice', 'GET', `${address}?${of}`, changed);
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
    const head = await as('justice', 'HEAD', `${address}?${of}`);
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(size), '']);
  });

  it('is claimed with a proof', async () => {
    const asked = { person: testPeople.mediator, of: { collection: 'mediation' as const, id }, digest };
    const query = `${of}&size=${size}&mime=image/jpeg`;
    const body = { proof: proofOf(asked, photo.bytes) };
    expect(await stateOf(await as('mediator', 'POST', `${address}/claims?${query}`, { body }))).toMatchObject({
      complete: true,
    });
    const odd = await as('mediator', 'POST', `${address}/claims?${query}`, { body: { proof: 'XYZ' } });
    expect(await codeOf(odd)).toEqual([400, 'request.invalid']);
  });

  it('is nothing to whoever may not see the record', async () => {
    expect(await codeOf(await as('neighbour', 'GET', `${address}?${of}`))).toEqual([404, 'file.unknown']);
    expect(await codeOf(await as('neighbour', 'GET', `/api/files?${of}`))).toEqual([404, 'file.unknown']);
    expect(await codeOf(await as('neighbour', 'GET', `${address}/state?${of}`))).toEqual([404, 'file.early']);
  });
});

describe('bad requests', () => {
  it.each([
    ['a negative place', '-1', undefined],
    ['a place that is no number', '1e3', undefined],
    ['a place beyond all files', '999999999', undefined],
    ['size zero', '0', 'size=0&mime=image/jpeg'],
    ['no size', '0', 'mime=image/jpeg'],
  ])('are refused: %s', async (_what, at, more) => {
    expect(await codeOf(await put(at, Buffer.from('x'), more))).toEqual([400, 'request.invalid']);
  });

  it.each(['mediation', 'mediation/../x', 'draft/x', 'mediation/a b', `mediation/${'x'.repeat(101)}`, '../../etc'])(
    'are refused when they name no document: %s',
    async (name) => {
      const answer = await as('mediator', 'GET', `${address}/state?of=${encodeURIComponent(name)}`);
      expect(await codeOf(answer)).toEqual([400, 'request.invalid']);
    },
  );

  it.each(['..%2f..%2fjiefen.sqlite', 'x', `${'A'.repeat(64)}`, `${'0'.repeat(63)}%00`, '..', `${digest}%2e`])(
    'find no file under a name that is no digest: %s',
    async (name) => {
      for (const [method, path] of [
        ['GET', ''],
        ['GET', '/state'],
        ['PUT', '/parts'],
      ] as const) {
        const query = method === 'PUT' ? `${of}&size=9&mime=image/jpeg&at=0` : of;
        const more = method === 'PUT' ? { raw: Buffer.from('x') } : {};
        expect((await as('mediator', method, `/api/files/${name}${path}?${query}`, more)).status).toBe(404);
      }
    },
  );

  it('are cut off when a part is too large or trickles in too slowly', async () => {
    expect(await codeOf(await put(0, Buffer.alloc(PART_SIZE + 1)))).toEqual([413, 'request.too-large']);
    const slow = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        controller.enqueue(new Uint8Array(1));
      },
    });
    const request = new Request(`http://localhost${address}/parts?${of}&size=${size}&mime=image/jpeg&at=0`, {
      method: 'PUT',
      headers: { ...cookies.get('mediator') },
      body: slow,
      duplex: 'half',
    });
    expect(await codeOf(await server.send(request))).toEqual([408, 'request.slow']);
  });

  it('leave nothing behind that could be read', async () => {
    expect(await codeOf(await as('justice', 'GET', `/api/files/${waiting.attachment.digest}?${of}`))).toEqual([
      404,
      'file.awaited',
    ]);
  });
});
