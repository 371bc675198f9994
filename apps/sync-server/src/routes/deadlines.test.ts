import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { judge, mediator } from '../testing/people.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let headers: Record<string, string>;

beforeAll(async () => {
  server = await openTestServer();
  headers = await server.signIn(mediator);
});
afterAll(() => server.close());

const ask = async (query: string) => {
  const answer = await server.request('GET', `/api/deadlines${query}`, { headers });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};

describe('a deadline', () => {
  it('by a rule comes with the reckoning behind it', async () => {
    const { status, body } = await ask('?rule=jc.apply&from=2026-05-28');
    expect(status).toBe(200);
    expect(body).toEqual({
      due: '2026-06-29',
      raw: '2026-06-27',
      provisional: false,
      trace: expect.arrayContaining([
        expect.objectContaining({
          step: 'rule',
          law: { zh: '人民调解法', en: "People's Mediation Law" },
          article: { zh: '第三十三条', en: 'art. 33' },
        }),
        expect.objectContaining({ step: 'start', from: '2026-05-28', event: expect.anything() }),
        expect.objectContaining({ step: 'counted', count: 30, unit: 'natural', to: '2026-06-27' }),
        expect.objectContaining({ step: 'rolled', to: '2026-06-29', reason: { zh: '周末', en: 'weekend' } }),
      ]),
    });
  });

  it.each([
    ['unit=natural&n=60&from=2026-08-03', '2026-10-02', '2026-10-08', false],
    ['unit=working&n=5&from=2026-09-28', '2026-10-10', '2026-10-10', false],
    ['unit=month&n=6&from=2026-08-31', '2027-02-28', '2027-03-01', true],
    ['unit=year&n=2&from=2024-02-29', '2026-02-28', '2026-02-28', false],
    ['rule=xf.handle&from=2026-08-03', '2026-10-02', '2026-10-08', false],
    ['rule=pm.mediate&n=2&from=2026-04-13', '2026-06-13', '2026-06-15', false],
  ])('%s', async (query, raw, due, provisional) => {
    expect((await ask(`?${query}`)).body).toMatchObject({ raw, due, provisional });
  });

  it.each([
    ['', 'deadline.question'],
    ['?rule=jc.apply', 'deadline.question'],
    ['?rule=jc.apply&unit=natural&n=3&from=2026-05-28', 'deadline.question'],
    ['?rule=jc.apply&from=2026-02-30', 'deadline.day'],
    ['?rule=jc.apply&from=tomorrow', 'deadline.day'],
    ['?rule=jc.nothing&from=2026-05-28', 'deadline.rule'],
    ['?unit=week&n=2&from=2026-05-28', 'deadline.unit'],
    ['?unit=natural&n=many&from=2026-05-28', 'deadline.length'],
    ['?unit=natural&from=2026-05-28', 'deadline.length'],
    ['?rule=jc.apply&n=60&from=2026-05-28', 'deadline.length'],
  ])('%s cannot be answered, and the answer says what to do', async (query, code) => {
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code, title: expect.stringMatching(/\p{Script=Han}/u) });
    expect(body.advice).toMatch(/^请|^n /);
  });
});

describe('the table of rules', () => {
  it('names law, article and source of every row, and whether it still applies', async () => {
    const { body } = await ask('/rules');
    expect(body.rules.length).toBeGreaterThan(80);
    for (const rule of body.rules) {
      expect([rule.key, rule.law.zh.length > 2, rule.article.zh.length > 2, rule.source.length > 5]).toEqual([
        rule.key,
        true,
        true,
        true,
      ]);
    }
    const delegated = body.rules.find((rule: { key: string }) => rule.key === 'pm.courtDelegate');
    expect(delegated).toMatchObject({
      length: 30,
      unit: 'natural',
      effective: { from: '2016-07-01', to: '2024-12-31' },
    });
  });

  it('answers for each of its keys', async () => {
    const { body } = await ask('/rules');
    for (const { key, length } of body.rules) {
      const { status } = await ask(`?rule=${key}&from=2026-05-11${length === null ? '&n=30' : ''}`);
      expect([key, status]).toEqual([key, 200]);
    }
  });

  it('comes with the calendar it is worked out by', async () => {
    const { body } = await ask('/rules');
    expect(body.calendar.version).toBe('2025-11-04');
    expect(body.calendar.years.map((entry: { year: number }) => entry.year)).toEqual([2024, 2025, 2026]);
    expect(body.calendar.years[2].work).toContain('2026-02-28');
  });
});

test('a judge may ask as well as a mediator, nobody without a session', async () => {
  const asJudge = await server.signIn(judge);
  for (const path of ['/api/deadlines?rule=xs.answer&from=2026-05-11', '/api/deadlines/rules']) {
    expect((await server.request('GET', path, { headers: asJudge })).status).toBe(200);
    expect((await server.request('GET', path)).status).toBe(401);
  }
});
