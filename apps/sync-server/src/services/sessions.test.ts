import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account, Store } from '../store/store.ts';
import { openTestStore } from '../testing/store.ts';
import { hashSessionId } from './session-adapter.ts';
import { createSessions } from './sessions.ts';

const DAY = 86_400_000;
let store: Store;

const person = (id: string, region = '990101'): Account => ({
  region,
  id,
  account: `${id}@${region}`,
  name: '测试员',
  role: 'village-mediator',
  org_id: 'pmc-np',
  active: 1,
  password_hash: '',
  failures: 0,
  locked_until: 0,
});

const put = (account: Account) => store.write((records) => records.accounts.put(account));
const row = (id: string) => store.read((records) => records.sessions.byHash(hashSessionId(id)));

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe('a session', () => {
  it('finds its person, and the store holds only the hash of its id', async () => {
    await put(person('u-zhao'));
    const sessions = createSessions(store, Date.now);
    const id = await sessions.open({ region: '990101', id: 'u-zhao' });
    expect(await sessions.find(id)).toMatchObject({ id: 'u-zhao', region: '990101' });
    expect(await row(id)).toMatchObject({ region: '990101', person: 'u-zhao' });
    expect(await store.read((records) => records.sessions.byHash(id))).toBeUndefined();
    expect(await sessions.find(hashSessionId(id))).toBeUndefined();
  });

  it('ends when it is ended, and all of a person end together', async () => {
    await put(person('u-qian'));
    await put(person('u-qian', '990102'));
    const sessions = createSessions(store, Date.now);
    const owner = { region: '990101', id: 'u-qian' };
    const [first, second] = [await sessions.open(owner), await sessions.open(owner)];
    const namesake = await sessions.open({ region: '990102', id: 'u-qian' });
    await sessions.end(first);
    expect(await sessions.find(first)).toBeUndefined();
    expect(await sessions.find(second)).toBeDefined();
    await sessions.endAll(owner);
    expect(await sessions.find(second)).toBeUndefined();
    expect(await sessions.find(namesake)).toBeDefined();
  });

  it('is over at once for somebody who is no longer active', async () => {
    await put(person('u-sun'));
    const sessions = createSessions(store, Date.now);
    const id = await sessions.open({ region: '990101', id: 'u-sun' });
    await put({ ...person('u-sun'), active: 0 });
    expect(await sessions.find(id)).toBeUndefined();
    await put(person('u-sun'));
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('is prolonged in the second half of its time and over after thirty days without use', async () => {
    await put(person('u-li'));
    const sessions = createSessions(store, Date.now);
    const id = await sessions.open({ region: '990101', id: 'u-li' });
    const daysLeft = async () => Math.round((((await row(id))?.expires_at ?? 0) - Date.now()) / DAY);
    expect(await daysLeft()).toBe(30);
    await store.write((records) => records.sessions.extend(hashSessionId(id), Date.now() + 14 * DAY));
    expect(await sessions.find(id)).toBeDefined();
    expect(await daysLeft()).toBe(30);
    await store.write((records) => records.sessions.extend(hashSessionId(id), Date.now() - 1));
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('nobody can use any more is swept away', async () => {
    await put(person('u-zhou'));
    const sessions = createSessions(store, Date.now);
    const id = await sessions.open({ region: '990101', id: 'u-zhou' });
    await createSessions(store, () => Date.now() + 31 * DAY).sweep();
    expect(await row(id)).toBeUndefined();
  });
});
