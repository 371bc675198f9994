import { testPeople, type TestPerson } from '@jiefen/domain/access/testing';
import { caseDetailSchema } from '@jiefen/domain/desk/case-detail';
import { caseListSchema } from '@jiefen/domain/desk/case-row';
import { testId } from '@jiefen/domain/testing';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPeople } from '../services/people.ts';
import { caseIds, cases, enterCases } from '../testing/cases.ts';
import { openTestDesk, type TestDesk } from '../testing/desk.ts';
import { PASSWORD } from '../testing/people.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { deskRoutes } from './desk.ts';

let town: TestDesk;
let server: TestServer;
const cookies = new Map<TestPerson, { cookie: string }>();
const names = ['justice', 'office', 'colleague', 'administrator', 'auditor'] as const;

beforeAll(async () => {
  town = await openTestDesk();
  await enterCases(town);
  server = await openTestServer({ more: deskRoutes(town.desk) });
  const people = createPeople(server.parts.store, server.parts.directories.forget);
  for (const name of names) {
    await people.add(testPeople[name], testPeople[name].id, PASSWORD);
    cookies.set(name, await server.signIn(testPeople[name]));
  }
});

afterAll(async () => {
  await server.close();
  await town.close();
});

const as = (name: TestPerson, method: string, path: string, body?: object) =>
  server.request(method, path, { ...(body && { body }), headers: { ...cookies.get(name) } });

async function codeOf(answer: Response): Promise<[number, unknown]> {
  const { code } = (await answer.json()) as { code: unknown };
  return [answer.status, code];
}

const one = `/api/desk/cases/${caseIds.neighbours}`;

describe('the desk over HTTP', () => {
  it('lists cases by the query in the address', async () => {
    const answer = await as(
      'justice',
      'GET',
      '/api/desk/cases?collection=mediation&q=%E9%83%91%E6%98%A5%E6%A2%85&limit=2',
    );
    const { rows, total, cursor } = v.parse(caseListSchema, await answer.json());
    expect([answer.status, rows.length, total]).toEqual([200, 2, 4]);
    const next = await as('justice', 'GET', `/api/desk/cases?collection=mediation&limit=2&cursor=${cursor}`);
    expect(v.parse(caseListSchema, await next.json()).rows).toHaveLength(2);
  });

  it('gives numbers, single cases, history and differences', async () => {
    for (const path of ['/api/desk/facets?risk=red', one, `${one}/history`, '/api/desk/conflicts', '/api/desk/kept']) {
      const answer = await as('justice', 'GET', path);
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('cache-control'), path).toBe('no-store');
    }
  });

  it('takes a change and tells what became of it', async () => {
    const opened = v.parse(caseDetailSchema, await (await as('colleague', 'GET', one)).json());
    const doc = { ...opened.document, brief: '已当场清理排水沟。' };
    const change = { op: 'op-desk', collection: 'mediation', base: opened.base, doc };
    const answer = await as('colleague', 'POST', '/api/desk/changes', { device: 'desk-1', changes: [change] });
    expect(await answer.json()).toMatchObject({ receipts: [{ op: 'op-desk', outcome: 'applied', ver: 2 }] });
  });

  it('reveals a number for a purpose, and not without one', async () => {
    const field = `parties[${cases.neighbours.parties?.[0]?.id}].phone`;
    const revealed = await as('colleague', 'POST', `${one}/reveal`, { field, purpose: '电话通知' });
    expect(await revealed.json()).toEqual({ field, value: '10000000001' });
    const silent = await as('colleague', 'POST', `${one}/reveal`, { field, purpose: ' ' });
    expect(await codeOf(silent)).toEqual([400, 'request.invalid']);
    const masked = await as('justice', 'POST', `${one}/reveal`, { field, purpose: '电话通知' });
    expect(await codeOf(masked)).toEqual([403, 'access.refused']);
  });

  it('does not know what one may not know of', async () => {
    for (const id of [caseIds.family, caseIds.petition, testId(999), 'nonsense']) {
      expect(await codeOf(await as('colleague', 'GET', `/api/desk/cases/${id}`))).toEqual([404, 'document.unknown']);
      expect(await codeOf(await as('colleague', 'GET', `/api/desk/cases/${id}/history`))).toEqual([
        404,
        'document.unknown',
      ]);
    }
  });

  it.each(['/api/desk/cases', '/api/desk/facets', one, `${one}/history`, '/api/desk/conflicts', '/api/desk/kept'])(
    'is closed to administrators and auditors: %s',
    async (path) => {
      for (const name of ['administrator', 'auditor'] as const) {
        expect(await codeOf(await as(name, 'GET', path))).toEqual([403, 'access.refused']);
      }
    },
  );

  it('keeps the work of others for those who supervise', async () => {
    expect(await codeOf(await as('colleague', 'GET', '/api/desk/kept'))).toEqual([403, 'access.refused']);
    expect(await codeOf(await as('office', 'GET', '/api/desk/kept'))).toEqual([403, 'access.refused']);
  });

  it.each(['type=02;drop', 'conflicts=maybe', 'limit=many', 'cursor=made-up', `q=${'长'.repeat(101)}`, 'risk=%25'])(
    'refuses a query that makes no sense: %s',
    async (query) => {
      expect(await codeOf(await as('justice', 'GET', `/api/desk/cases?${query}`))).toEqual([400, 'request.invalid']);
    },
  );

  it('stands in the description of the interface with its queries', async () => {
    const { paths } = (await (await server.request('GET', '/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { parameters?: { name: string }[] }>>;
    };
    expect(paths['/api/desk/cases']?.['get']?.parameters?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['collection', 'township', 'type', 'state', 'source', 'risk', 'q', 'cursor', 'limit']),
    );
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/desk/facets',
        '/api/desk/cases/{id}',
        '/api/desk/cases/{id}/history',
        '/api/desk/cases/{id}/reveal',
        '/api/desk/conflicts',
        '/api/desk/kept',
        '/api/desk/changes',
      ]),
    );
  });
});
