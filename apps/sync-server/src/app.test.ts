import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { problem } from './problem.ts';
import { defineOpenRoute, defineRoute } from './routes/route.ts';
import { judge, mediator } from './testing/people.ts';
import { openTestServer, type TestServer } from './testing/server.ts';

const broken = defineOpenRoute({
  method: 'GET',
  path: '/api/broken',
  summary: 'Fails',
  policy: 'anyone',
  answer: 'nothing',
  handle: async () => {
    throw new TypeError('cannot read 张某某');
  },
});
const talkative = defineOpenRoute({
  method: 'GET',
  path: '/api/talkative',
  summary: 'Says more than it declares',
  policy: 'anyone',
  answer: v.object({ name: v.string() }),
  handle: async () => ({ name: 'declared', idNumber: 'undeclared' }),
});
const sealed = defineRoute({
  method: 'GET',
  path: '/api/sealed/:id',
  summary: 'For judges',
  policy: { roles: ['judge'] },
  answer: 'nothing',
  handle: async () => {
    throw problem('document.unknown');
  },
});
let server: TestServer;

beforeAll(async () => {
  server = await openTestServer({ more: [broken, talkative, sealed] });
});
afterAll(() => server.close());

describe('every answer', () => {
  it.each(['/api/health', '/api/broken', '/api/unknown', '/unknown.js', '/'])('is protected: %s', async (path) => {
    const { headers } = await server.request('GET', path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'permissions-policy': expect.stringContaining('camera=(self)'),
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'strict-transport-security': expect.stringContaining('max-age='),
    });
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('with data is kept by nobody on the way', async () => {
    const { headers } = await server.request('GET', '/api/health');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('carries only what its route declares', async () => {
    expect(await (await server.request('GET', '/api/talkative')).json()).toEqual({ name: 'declared' });
  });
});

describe('a problem', () => {
  it('is stated in one form, in the language asked for', async () => {
    const chinese = await server.request('GET', '/api/unknown');
    expect(chinese.headers.get('content-type')).toContain('application/problem+json');
    expect(await chinese.json()).toEqual({
      code: 'route.unknown',
      status: 404,
      title: '没有此地址',
      advice: '请检查地址',
    });
    const english = await server.request('GET', '/api/unknown', { headers: { 'accept-language': 'en-GB,en' } });
    expect(await english.json()).toMatchObject({ title: 'There is nothing at this address' });
  });

  it('never shows the inside of the server, and its log never shows what people wrote', async () => {
    const answer = await server.request('GET', '/api/broken');
    const text = await answer.text();
    expect([answer.status, JSON.parse(text)]).toEqual([500, expect.objectContaining({ code: 'server.failed' })]);
    expect(text).not.toMatch(/TypeError|\.ts|张某某|\bat /);
    const entry = server.logged.find((line) => line.includes('"failed"')) ?? '';
    expect(JSON.parse(entry)).toMatchObject({ error: 'TypeError', route: '/api/broken' });
    expect(server.logged.join('')).not.toContain('张某某');
  });

  it('is a 404 for an unknown method', async () => {
    expect((await server.request('PUT', '/api/health')).status).toBe(404);
  });
});

describe('a policy of roles', () => {
  it('lets in who has the role, and nobody else', async () => {
    const ask = (headers = {}) => server.request('GET', '/api/sealed/1', { headers });
    expect((await ask()).status).toBe(401);
    expect((await ask(await server.signIn(mediator))).status).toBe(403);
    const found = await ask(await server.signIn(judge));
    expect(await found.json()).toMatchObject({ code: 'document.unknown' });
  });
});

describe('a request another site makes the browser send', () => {
  it.each([
    ['by the browser from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['by the browser from a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
    ['by the browser from nowhere', { 'sec-fetch-site': 'none' }, 403],
    ['by the app', { 'sec-fetch-site': 'same-origin' }, 204],
    ['by an old browser from another site', { origin: 'https://evil.example', host: 'jiefen.example' }, 403],
    ['by an old browser from another port', { origin: 'https://jiefen.example:8443', host: 'jiefen.example' }, 403],
    ['by an old browser from a sandbox', { origin: 'null', host: 'jiefen.example' }, 403],
    ['by an old browser from the app', { origin: 'https://jiefen.example', host: 'jiefen.example' }, 204],
    ['by no browser', {}, 204],
  ])('is told apart: %s', async (_, headers, status) => {
    expect((await server.request('DELETE', '/api/session', { headers })).status).toBe(status);
  });

  it('is refused with a problem', async () => {
    const answer = await server.request('POST', '/api/sync', { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(await answer.json()).toMatchObject({ code: 'request.foreign' });
  });
});

describe('the log', () => {
  it('has the pattern of each request and nothing of its content', async () => {
    server.logged.splice(0);
    await server.request('GET', '/api/sealed/0197-secret?name=secret');
    const [line = ''] = server.logged;
    expect(JSON.parse(line)).toMatchObject({ method: 'GET', route: '/api/sealed/:id', status: 401, msg: 'request' });
    expect(line).not.toContain('secret');
  });
});
