import { randomUUID } from 'node:crypto';
import type { Person } from '@jiefen/domain/access/people';
import { testDirectory, testPeople } from '@jiefen/domain/access/testing';
import type { DeviceState } from '@jiefen/domain/sync/device';
import { PROTOCOL, type SyncRequest, type SyncResponse } from '@jiefen/domain/sync/wire';
import { aMediation } from '@jiefen/domain/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDesk, REGION, type TestDesk } from '../../testing/desk.ts';
import { documentRules } from '../domain-rules.ts';
import { createSealing, type Sealing } from '../parcels/sealing.ts';
import { createSessions } from '../sessions.ts';
import { createSync, type Sync } from '../sync.ts';
import { createMeetings, type Meetings } from './meeting.ts';
import { listPhones, orderPhone } from './phones.ts';
import { createTokens, type Tokens } from './tokens.ts';

const { mediator, neighbour, townshipHead, administrator, judge } = testPeople;
const HOUR = 3_600_000;
let test: TestDesk;
let now: number;
let sealing: Sealing;
let meetings: Meetings;
let sync: Sync;
let tokens: Tokens;

beforeEach(async () => {
  test = await openTestDesk();
  const { store } = test;
  now = Date.parse('2026-05-20T08:00:00Z');
  const clock = () => now;
  sealing = createSealing(store);
  meetings = createMeetings({ store, sealing, clock });
  const directoryOf = async () => testDirectory;
  sync = createSync({ store, rules: documentRules, directoryOf, clock, newId: randomUUID, onMoved() {}, meetings });
  tokens = createTokens({ store, sealing, clock });
});
afterEach(() => test.close());

async function ask(person: Person, request: Partial<SyncRequest> = {}): Promise<SyncResponse> {
  const whole = { protocol: PROTOCOL, device: `vault-${person.id}`, checkpoint: null, push: [], limit: 50, ...request };
  const answer: SyncResponse = JSON.parse(String(await sync.exchange(person, whole)));
  await meetings.flush();
  return answer;
}

const setting = () => ({ store: test.store, directoryOf: async () => testDirectory, clock: () => now });
const phonesOf = async (viewer: Person) => (await listPhones(setting(), viewer)).phones;
const order = (viewer: Person, kind: 'wipe' | 'revoke' | null, person: string = mediator.id) =>
  orderPhone(setting(), viewer, { person, device: `vault-${person}`, order: kind });
const aCase = () => ({
  op: randomUUID(),
  collection: 'mediation' as const,
  base: null,
  doc: JSON.parse(
    JSON.stringify({ ...aMediation(), createdBy: mediator.id, committeeId: 'pmc-np', mediatorIds: [mediator.id] }),
  ),
});

describe('a phone', () => {
  it('is listed with its last contact and what waits on it, the silent ones first', async () => {
    const state: DeviceState = { unsent: 3, waiting: 30 * HOUR, version: '1.2.0', persisted: true, free: 5 };
    await ask(mediator, { state });
    now += HOUR;
    await ask(neighbour);
    expect(await phonesOf(townshipHead)).toMatchObject([
      { person: mediator.id, lastAt: '2026-05-20T08:00:00.000Z', waitingSince: '2026-05-19T02:00:00.000Z', state },
      { person: neighbour.id, lastAt: '2026-05-20T09:00:00.000Z', waitingSince: null },
    ]);
  });

  it('that says nothing new is not written down at each contact', async () => {
    await ask(mediator);
    now += 60_000;
    await ask(mediator);
    expect((await phonesOf(townshipHead))[0]?.lastAt).toBe('2026-05-20T08:00:00.000Z');
    now += 5 * 60_000;
    await ask(mediator);
    expect((await phonesOf(townshipHead))[0]?.lastAt).toBe('2026-05-20T08:06:00.000Z');
  });

  it('is shown to those who look after its person and to nobody else', async () => {
    await ask(mediator);
    expect(await phonesOf(administrator)).toHaveLength(1);
    expect(await phonesOf(judge)).toEqual([]);
    expect(await phonesOf(neighbour)).toEqual([]);
  });

  it('keeps the moment its data was found gone', async () => {
    await ask(mediator, { state: { vanished: { records: 40, unsent: 2 } } });
    now += HOUR;
    await ask(mediator, { state: { unsent: 0 } });
    expect(await phonesOf(townshipHead)).toMatchObject([{ vanishedAt: '2026-05-20T08:00:00.000Z' }]);
  });

  it('S14: with nothing new costs less than 1 KB, state and all', async () => {
    const state: DeviceState = {
      unsent: 0,
      refused: 0,
      used: 123_456_789,
      free: 9_876_543_210,
      version: '1.0.0-rc.1',
      persisted: true,
    };
    const first = await ask(mediator, { sealing: '' });
    const request = { checkpoint: first.checkpoint, state, sealing: first.sealing?.key.id ?? '' };
    const answer = await ask(mediator, request);
    const asked = { protocol: PROTOCOL, device: randomUUID(), push: [], limit: 50, ...request };
    expect(answer.sealing).toBeUndefined();
    expect(JSON.stringify(asked).length + JSON.stringify(answer).length).toBeLessThan(1024);
  });

  it('is given key, secret and token when it asks without the key of today', async () => {
    const { sealing: given } = await ask(mediator, { sealing: '' });
    expect(given).toEqual(
      await sealing.givenTo({ region: REGION, person: mediator.id, device: `vault-${mediator.id}` }),
    );
    const { sealing: others } = await ask(neighbour, { sealing: '', device: `vault-${mediator.id}` });
    expect(others?.secret).not.toBe(given?.secret);
    await sealing.rotate();
    expect((await ask(mediator, { sealing: given?.key.id ?? '' })).sealing?.key.id).not.toBe(given?.key.id);
  });
});

describe('an order', () => {
  it('is given by the administrator alone', async () => {
    await ask(mediator);
    expect(await order(townshipHead, 'wipe')).toBe(false);
    expect(await order(mediator, 'wipe')).toBe(false);
    expect(await order(administrator, 'wipe')).toBe(true);
    expect(await order(administrator, 'wipe', 'u-nobody')).toBe(false);
  });

  it('takes what the very next request brings, and tells nothing more', async () => {
    await ask(neighbour);
    await ask(mediator);
    await order(administrator, 'wipe');
    const change = aCase();
    const answer = await ask(mediator, { push: [change] });
    expect(answer).toMatchObject({ order: 'wipe', receipts: [{ op: change.op, outcome: 'applied' }], more: false });
    expect(answer.documents).toEqual([]);
    expect((await ask(neighbour)).order).toBeUndefined();
  });

  it('ends the sessions of that vault at once, and of no other', async () => {
    const sessions = createSessions(test.store, () => now);
    const [here, elsewhere] = [await sessions.open(mediator), await sessions.open(mediator)];
    await sessions.bind(here, `vault-${mediator.id}`);
    await sessions.bind(elsewhere, 'another vault');
    await ask(mediator);
    await order(administrator, 'revoke');
    expect(await sessions.find(here)).toBeUndefined();
    expect(await sessions.find(elsewhere)).toMatchObject({ id: mediator.id });
  });

  it('reaches a locked phone by its token, until it is taken back', async () => {
    const device = `vault-${mediator.id}`;
    const { sealing: given } = await ask(mediator, { sealing: '' });
    const mine = { device, token: given?.token ?? '' };
    expect(await tokens.orders([mine])).toMatchObject({ orders: [] });
    await order(administrator, 'revoke');
    expect(await tokens.orders([mine])).toMatchObject({ orders: [{ device, person: mediator.id, order: 'revoke' }] });
    expect(
      await tokens.orders([
        { device, token: 'guessed' },
        { device: 'other', token: mine.token },
      ]),
    ).toMatchObject({ orders: [] });
    await order(administrator, null);
    expect(await tokens.orders([mine])).toMatchObject({ orders: [] });
  });

  it('is noted as obeyed, once and only by the token', async () => {
    const device = `vault-${mediator.id}`;
    const { sealing: given } = await ask(mediator, { sealing: '' });
    await order(administrator, 'wipe');
    await tokens.obeyed({ device, token: 'guessed' });
    expect(await phonesOf(administrator)).toMatchObject([{ order: 'wipe', obeyedAt: null }]);
    now += HOUR;
    await tokens.obeyed({ device, token: given?.token ?? '' });
    now += HOUR;
    await tokens.obeyed({ device, token: given?.token ?? '' });
    expect(await phonesOf(administrator)).toMatchObject([{ obeyedAt: '2026-05-20T09:00:00.000Z' }]);
  });

  it('stands in the audit log', async () => {
    await ask(mediator);
    await order(administrator, 'wipe');
    expect(await test.store.read(({ audit }) => audit.since(REGION, 0, 10))).toMatchObject([
      {
        person: administrator.id,
        action: 'device.order',
        object: `${mediator.id}/vault-${mediator.id}`,
        purpose: 'wipe',
      },
    ]);
  });
});
