import { PROTOCOL } from '@jiefen/domain/sync/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/server.ts';

const metricsToken = 'a token of some length';
let server: TestServer;

beforeAll(async () => {
  server = await openTestServer({ metricsToken });
});
afterAll(() => server.close());

describe('the state of the server', () => {
  it('names its version, its protocol and the beginning of its epoch', async () => {
    const epoch = await server.parts.store.read((records) => records.meta.epoch());
    const answer = await server.request('GET', '/api/health');
    expect(await answer.json()).toEqual({ ok: true, version: 'test', protocol: PROTOCOL, epoch: epoch.slice(0, 8) });
  });

  it('says so when the store cannot be reached', async () => {
    const store = { ...server.parts.store, read: () => Promise.reject(new Error('connection lost')) };
    const broken = await openTestServer({ store });
    const answer = await broken.request('GET', '/api/health');
    expect([answer.status, await answer.json()]).toEqual([503, expect.objectContaining({ code: 'store.unreachable' })]);
    await broken.close();
  });
});

describe('the metrics', () => {
  it('count requests by route, not by address, and who is connected', async () => {
    await server.request('GET', '/api/health?name=secret');
    await server.request('GET', '/api/case/secret');
    const text = await (await server.request('GET', '/metrics')).text();
    expect(text).toContain('jiefen_request_seconds_count{method="GET",route="/api/health",status="200"}');
    expect(text).toContain('route="unknown",status="404"');
    expect(text).toContain('jiefen_open_pings 0');
    expect(text).not.toContain('secret');
  });

  it.each([
    ['this machine', '127.0.0.1', {}, 200],
    ['this machine by IPv6', '::1', {}, 200],
    ['elsewhere', '192.0.2.7', {}, 403],
    ['elsewhere through a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, 403],
    ['elsewhere with the token', '192.0.2.7', { authorization: `Bearer ${metricsToken}` }, 200],
    ['elsewhere with a wrong token', '192.0.2.7', { authorization: 'Bearer a token of some lengtH' }, 403],
  ])('are for the operator: asked from %s', async (_, address, headers, status) => {
    expect((await server.request('GET', '/metrics', { address, headers })).status).toBe(status);
  });
});
