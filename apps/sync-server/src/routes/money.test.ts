import { afterAll, beforeAll, expect, test } from 'vitest';
import { mediator } from '../testing/people.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let headers: Record<string, string>;

beforeAll(async () => {
  server = await openTestServer();
  headers = await server.signIn(mediator);
});
afterAll(() => server.close());

const ask = (query: string) => server.request('GET', `/api/money${query}`, { headers });

test.each([
  ['7860000', '人民币柒万捌仟陆佰元整'],
  ['160950', '人民币壹仟陆佰零玖元伍角整'],
  ['1', '人民币壹分'],
  ['0', '人民币零元整'],
])('%s fen are %s', async (fen, capital) => {
  const answer = await ask(`?fen=${fen}`);
  expect([answer.status, await answer.json()]).toEqual([200, { capital }]);
});

test.each(['', '?fen=', '?fen=-1', '?fen=1.5', '?fen=1e3', '?fen=ten', '?fen=99999999999999999999'])(
  '%s is no amount, and the answer says what to do',
  async (query) => {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'money.amount', advice: expect.stringContaining('7860000') });
  },
);

test('nobody asks without a session', async () => {
  expect((await server.request('GET', '/api/money?fen=1')).status).toBe(401);
});
