import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { mediator } from '../testing/people.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let headers: Record<string, string>;

const now = Date.parse('2026-11-22T08:00:00+08:00');

beforeAll(async () => {
  server = await openTestServer({ clock: () => now });
  headers = await server.signIn(mediator);
});
afterAll(() => server.close());

const check = async (body: unknown, on = server, shown = headers) => {
  const answer = await on.request('POST', '/api/identity', { body, headers: shown });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};

describe('a number', () => {
  it.each([
    ['residentId', '99010119700101001X', 'ok', null],
    ['residentId', '99010120000229002X', 'ok', null],
    ['residentId', '990101197001010010', 'error', 'id.check'],
    ['residentId', '990101200102290019', 'error', 'id.date'],
    ['creditCode', '91990101MAQTEXT1X0', 'ok', null],
    ['creditCode', '91990101MAQTEXT1X1', 'warn', 'uscc.check'],
    ['phone', '10000000001', 'ok', null],
    ['phone', '12345', 'error', 'phone.form'],
    ['courtCaseNo', '(2026)测0101民初482号', 'ok', null],
    ['courtCaseNo', '（2027）测0101民初1号', 'error', 'court.year'],
    ['courtCaseNo', '(2014)测民初字第12号', 'warn', 'court.old'],
  ])('%s %s is %s: %s', async (kind, value, level, reason) => {
    const { status, body } = await check({ kind, value });
    expect([status, body.level, body.reason]).toEqual([200, level, reason]);
    expect(body.says).toEqual(reason === null ? null : { zh: expect.any(String), en: expect.any(String) });
  });

  it.each([
    [{}],
    [{ kind: 'passport', value: 'x' }],
    [{ kind: 'phone' }],
    [{ kind: 'phone', value: 10000000001 }],
    [{ kind: 'phone', value: '1'.repeat(101) }],
    [[]],
    [null],
  ])('%j is no question', async (question) => {
    const { status, body } = await check(question);
    expect([status, body.code]).toEqual([400, 'identity.question']);
    expect(body.advice).toContain('residentId');
  });
});

test('invented numbers do not pass where real people are served', async () => {
  const production = await openTestServer({ identityMode: 'production' });
  const shown = await production.signIn(mediator);
  const question = { kind: 'residentId', value: '99010119700101001X' };
  expect((await check(question, production, shown)).body).toMatchObject({ level: 'error', reason: 'id.test' });
  await production.close();
});

test('nobody asks without a session', async () => {
  expect((await check({ kind: 'phone', value: '10000000001' }, server, {})).status).toBe(401);
});
