import { testDirectory, testPeople } from '@jiefen/domain/access/testing';
import { newCalendarFeedSchema } from '@jiefen/domain/deadline/calendar-feed';
import { aMediation, anEvent, testId } from '@jiefen/domain/testing';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCalendars } from '../services/calendar/calendar.ts';
import { openTestDesk, type TestDesk } from '../testing/desk.ts';
import { mediator } from '../testing/people.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { calendarRoutes } from './calendar.ts';

let town: TestDesk;
let server: TestServer;

beforeAll(async () => {
  town = await openTestDesk();
  const events = [anEvent({ id: testId(901), type: 'registered', at: '2026-05-18T09:00:00+08:00' })];
  await town.send(testPeople.mediator, 'mediation', aMediation({ id: testId(1), events }));
  await town.send(
    testPeople.mediator,
    'mediation',
    aMediation({ id: testId(2), leadMediatorId: 'u-li', mediatorIds: ['u-li'] }),
  );
  const calendars = createCalendars({
    store: town.store,
    directoryOf: async () => testDirectory,
    clock: () => Date.parse('2026-05-20T08:00:00Z'),
  });
  server = await openTestServer({ more: calendarRoutes(calendars) });
});
afterAll(async () => {
  await server.close();
  await town.close();
});

async function makeAddress(): Promise<string> {
  const answer = await server.request('POST', '/api/calendar', { headers: await server.signIn(mediator) });
  expect(answer.status).toBe(200);
  return v.parse(newCalendarFeedSchema, await answer.json()).path;
}

it('the calendar holds the deadlines of the own cases: number, name and day, and nobody’s name', async () => {
  const answer = await server.request('GET', await makeAddress());
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = (await answer.text()).replaceAll('\r\n ', '');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toMatch(/SUMMARY:.*人调字第\d+号 一般调结期限/);
  expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20260618T090000');
  for (const secret of ['吴长根', '郑春梅', '南坡村3组', '檐口', testId(1), 'u-zhao'])
    expect(text).not.toContain(secret);
});

it('a new address ends the one before; called back, none answers', async () => {
  const first = await makeAddress();
  const second = await makeAddress();
  const status = async (path: string) => (await server.request('GET', path)).status;
  expect([await status(first), await status(second)]).toEqual([404, 200]);
  const headers = await server.signIn(mediator);
  expect(await (await server.request('GET', '/api/calendar', { headers })).json()).toMatchObject({
    madeAt: expect.stringMatching(/^2026-/),
  });
  expect((await server.request('DELETE', '/api/calendar', { headers })).status).toBe(204);
  expect(await status(second)).toBe(404);
  expect(await (await server.request('GET', '/api/calendar', { headers })).json()).toEqual({ madeAt: null });
});

it('an address nobody was given answers like one that never was, and the address is in no log', async () => {
  const address = await makeAddress();
  const [, , , region = ''] = address.split('/');
  for (const path of [
    `/api/calendar/${region}/${'A'.repeat(43)}.ics`,
    `/api/calendar/${region}/x.ics`,
    '/api/calendar/0/y',
  ]) {
    expect((await server.request('GET', path)).status).toBe(404);
  }
  await server.request('GET', address);
  expect(server.logged.join('\n')).not.toContain(address.split('/').at(-1));
});

it('who may not sign in any more reads no calendar', async () => {
  const address = await makeAddress();
  await town.store.write(async ({ accounts }) => {
    const account = await accounts.byId(mediator.region, mediator.id);
    if (account) await accounts.put({ ...account, active: 0 });
  });
  expect((await server.request('GET', address)).status).toBe(404);
});
