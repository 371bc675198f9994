import { PERSON_HEADER } from '@jiefen/domain/access/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge, mediator, PASSWORD } from '../testing/people.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let now = Date.UTC(2026, 5, 8);

beforeAll(async () => {
  server = await openTestServer({ clock: () => now });
});
afterAll(() => server.close());

const signIn = (account: string, password: string, headers = {}) =>
  server.request('POST', '/api/session', { body: { account, password }, headers });

describe('signing in', () => {
  it('tells who one is and what one may see', async () => {
    const answer = await signIn(mediator.id, PASSWORD);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      person: mediator,
      organisation: { id: 'pmc-np' },
      scopes: expect.arrayContaining(['user/u-zhao']),
      offlineDays: 14,
    });
  });

  it('forgives the space a phone keyboard adds to the account', async () => {
    expect((await signIn(`${mediator.id} `, PASSWORD)).status).toBe(200);
  });

  it('hands out a cookie no script and no other site can use', async () => {
    const cookie = (await signIn(mediator.id, PASSWORD)).headers.get('set-cookie');
    for (const word of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(word);
  });

  it.each([
    ['a page over https', { origin: 'https://jiefen.example', host: 'jiefen.example' }, true],
    ['a page over plain http', { origin: 'http://localhost:8787', host: 'localhost:8787' }, false],
    ['a script behind a proxy with a certificate', { 'x-forwarded-proto': 'https' }, true],
    ['a script over plain http', {}, false],
  ])('lets the cookie travel only as %s came', async (_way, headers, secure) => {
    const cookie = (await signIn(mediator.id, PASSWORD, headers)).headers.get('set-cookie') ?? '';
    expect(cookie.includes('Secure')).toBe(secure);
  });

  it('answers alike to a wrong password, an unknown account and an inactive one', async () => {
    await server.parts.store.write(async ({ accounts }) => {
      const account = await accounts.byId(judge.region, judge.id);
      if (account !== undefined) await accounts.put({ ...account, active: 0 });
    });
    const answers = await Promise.all([
      signIn(mediator.id, 'wrong'),
      signIn('nobody', PASSWORD),
      signIn(judge.id, PASSWORD),
    ]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401]);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('sign-in.refused');
    expect(answers.map((answer) => answer.headers.get('set-cookie'))).toEqual([null, null, null]);
  });

  it('locks after five failures in a row, for a quarter of an hour, without saying so', async () => {
    for (let time = 0; time < 5; time += 1) await signIn(mediator.id, 'wrong');
    expect(await (await signIn(mediator.id, PASSWORD)).json()).toMatchObject({ code: 'sign-in.refused' });
  });

  it('tells anybody to wait who tries too often, whether the account exists or not', async () => {
    now += 3_600_000;
    const tryOften = async (account: string) => {
      for (let time = 0; time < 10; time += 1) await signIn(account, 'wrong');
      return signIn(account, 'wrong');
    };
    const [known, unknown] = await Promise.all([tryOften(mediator.id), tryOften('nobody')]);
    expect([known.status, unknown.status]).toEqual([429, 429]);
    expect(await known.text()).toBe(await unknown.text());
    expect(known.headers.get('retry-after')).toBe('900');
    now += 900_000;
    expect((await signIn('nobody', 'wrong')).status).toBe(401);
  });

  it.each([[{}], [{ account: '', password: 'x' }], [{ account: 'x' }], [[]], ['x'], [null]])(
    'needs an account and a password: %j',
    async (body) => {
      const answer = await server.request('POST', '/api/session', { body });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'request.invalid' });
    },
  );
});

describe('a session', () => {
  it('is known again by its cookie, until one signs out', async () => {
    now += 3_600_000;
    const shown = await server.signIn(mediator);
    const again = await server.request('GET', '/api/session', { headers: shown });
    expect(await again.json()).toMatchObject({ person: { id: 'u-zhao' } });
    const out = await server.request('DELETE', '/api/session', { headers: shown });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    const after = await server.request('GET', '/api/session', { headers: shown });
    expect([after.status, await after.json()]).toEqual([401, expect.objectContaining({ code: 'session.none' })]);
  });

  it('ends when the same browser signs in anew', async () => {
    const former = await server.signIn(mediator);
    await signIn(mediator.id, PASSWORD, former);
    expect((await server.request('GET', '/api/session', { headers: former })).status).toBe(401);
  });

  it('does not speak for another person who uses the same phone', async () => {
    const shown = await server.signIn(mediator);
    const ask = async (person: string) =>
      (await server.request('GET', '/api/session', { headers: { ...shown, [PERSON_HEADER]: person } })).status;
    expect([await ask(mediator.id), await ask('u-other'), await ask('%')]).toEqual([200, 401, 401]);
  });

  it('cannot be guessed or left out', async () => {
    expect((await server.request('GET', '/api/session')).status).toBe(401);
    const headers = { cookie: 'jiefen_session=guessed' };
    expect((await server.request('GET', '/api/session', { headers })).status).toBe(401);
  });

  it('may be ended by somebody who has none', async () => {
    expect((await server.request('DELETE', '/api/session')).status).toBe(204);
  });
});
