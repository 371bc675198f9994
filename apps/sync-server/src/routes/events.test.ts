import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { mediator, REGION } from '../testing/people.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let shown: { cookie: string };

beforeAll(async () => {
  server = await openTestServer();
  shown = await server.signIn(mediator);
});
afterEach(() => void vi.useRealTimers());
afterAll(() => server.close());

async function listen() {
  const answer = await server.request('GET', '/api/events', { headers: shown });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('no stream');
  return { answer, reader, next: async () => (await reader.read()).value };
}

describe('news', () => {
  it('need a session', async () => {
    expect((await server.request('GET', '/api/events')).status).toBe(401);
  });

  it('come as a stream nobody keeps or holds back', async () => {
    const { answer, reader, next } = await listen();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(await next()).toContain('retry:');
    await reader.cancel();
  });

  it('name the scopes that moved, and only those the person holds', async () => {
    const { reader, next } = await listen();
    await next();
    const { pings } = server.parts;
    pings.publish(REGION, ['user/u-shen', 'committee/pmc-bh', 'court/990101']);
    pings.publish('990102', ['user/u-zhao']);
    pings.publish(REGION, ['court/990101', 'user/u-zhao']);
    expect(await next()).toBe('event: moved\ndata: ["user/u-zhao"]\n\n');
    await reader.cancel();
  });

  it('are no longer collected for somebody who hung up', async () => {
    const { reader } = await listen();
    expect(server.parts.pings.open()).toBe(1);
    await reader.cancel();
    expect(server.parts.pings.open()).toBe(0);
  });

  it('are cut off from a reader who does not read', async () => {
    const { reader } = await listen();
    for (let time = 0; time < 150; time += 1) server.parts.pings.publish(REGION, ['user/u-zhao']);
    expect(server.parts.pings.open()).toBe(0);
    await reader.cancel();
  });

  it('show signs of life, and end after ten minutes so that one shows again who one is', async () => {
    vi.useFakeTimers();
    const { reader, next } = await listen();
    await next();
    vi.advanceTimersByTime(25_000);
    expect(await next()).toBe(': \n\n');
    vi.advanceTimersByTime(575_000);
    expect(server.parts.pings.open()).toBe(0);
    await reader.cancel();
  });

  it('end when the server goes away', async () => {
    const { reader, next } = await listen();
    await next();
    await server.parts.pings.close();
    expect((await reader.read()).done).toBe(true);
  });
});
