import { randomUUID } from 'node:crypto';
import { aMediation } from '@jiefen/domain/testing';
import { parcelToRescueText } from '@jiefen/domain/sync/parcel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packParcel } from '../testing/parcels.ts';
import { judge, mediator, REGION } from '../testing/people.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let shown: { cookie: string };

beforeAll(async () => {
  server = await openTestServer();
  shown = await server.signIn(judge);
  await server.parts.store.write(({ devices }) =>
    devices.tell({
      region: REGION,
      person: mediator.id,
      device: 'vault-1',
      last_at: 0,
      unsent: null,
      waiting_since: null,
      state: '{}',
      vanished_at: null,
    }),
  );
});
afterAll(() => server.close());

function aChange() {
  const made = { committeeId: 'pmc-np', mediatorIds: [mediator.id], createdBy: mediator.id, id: randomUUID() };
  const doc = JSON.parse(JSON.stringify({ ...aMediation(), ...made }));
  return { op: randomUUID(), collection: 'mediation' as const, base: null, doc };
}

const pack = (device = 'vault-1') => packParcel(server.parts.sealing, mediator, device, { changes: [aChange()] });
const given = () => server.parts.sealing.givenTo({ region: REGION, person: mediator.id, device: 'vault-1' });
const post = async (path: string, body: unknown, headers = {}) => {
  const answer = await server.request('POST', path, { body, headers });
  return { status: answer.status, body: answer.status === 204 ? undefined : await answer.json() };
};

describe('a parcel', () => {
  it('may be carried by anybody who is signed in, who learns nothing of it', async () => {
    const answer = await post('/api/parcels', { parcels: [await pack()] }, shown);
    expect(answer).toMatchObject({ status: 200, body: { parcels: [{ taken: true }] } });
  });

  it('needs a session, or the token of the vault it comes from', async () => {
    const [mine, other] = [await pack(), await pack('vault-2')];
    const { token } = await given();
    expect((await post('/api/parcels', { parcels: [mine] })).status).toBe(401);
    const handOver = (device: string, word: string, parcel = mine) =>
      post('/api/devices/parcels', { device, token: word, parcels: [parcel] });
    expect(await handOver('vault-1', token)).toMatchObject({ status: 200, body: { parcels: [{ taken: true }] } });
    for (const [device, word, parcel] of [
      ['vault-1', 'guessed', mine],
      ['vault-2', token, mine],
      ['vault-1', token, other],
    ] as const) {
      expect(await handOver(device, word, parcel)).toMatchObject({ status: 404, body: { code: 'device.unknown' } });
    }
  });

  it.each([
    ['is no parcel', { parcels: [{ format: 9 }] }],
    ['is nothing', { parcels: [] }],
    ['is too many', { parcels: Array(51).fill({}) }],
  ])('that %s is refused as a request', async (_, body) => {
    expect(await post('/api/parcels', body, shown)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });
});

it('a rescue file is looked into first and then brought in', async () => {
  const file = parcelToRescueText(await pack());
  const counted = await post('/api/parcels/import', { file, apply: false }, shown);
  expect(counted.body).toMatchObject({
    ok: true,
    summary: { name: mediator.name, changes: 1, known: 0 },
    outcomes: null,
  });
  const applied = await post('/api/parcels/import', { file, apply: true }, shown);
  expect(applied.body).toMatchObject({ ok: true, outcomes: { applied: 1 } });
  expect((await post('/api/parcels/import', { file: 'x', apply: true }, shown)).body).toEqual({
    ok: false,
    problem: 'foreign',
  });
});

it('a session says which key the server has', async () => {
  const answer = await server.request('GET', '/api/session', { headers: shown });
  expect(await answer.json()).toMatchObject({ sealing: await server.parts.sealing.current() });
});

it('orders are told to whoever bears the token, without a session', async () => {
  const { token } = await given();
  const answer = await post('/api/devices/orders', { devices: [{ device: 'vault-1', token }] });
  expect(answer).toMatchObject({ status: 200, body: { orders: [] } });
  expect((await post('/api/devices/obeyed', { device: 'vault-1', token: 'guessed' })).status).toBe(204);
});
