import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { committee, court, judge, mediator, PASSWORD, REGION } from '../testing/people.ts';
import { openTestStore } from '../testing/store.ts';
import { createDirectories } from './directory.ts';
import { accountToPerson, createPeople } from './people.ts';

let store: Store;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const byAccount = (account: string) => store.read(({ accounts }) => accounts.byAccount(account));

describe('a person entered', () => {
  it('is the same person when read again, with a hash for a password', async () => {
    const people = createPeople(store, () => {});
    expect(await people.add(mediator, 'zhao', PASSWORD)).toEqual({ ok: true });
    const account = await byAccount('zhao');
    expect(account && accountToPerson(account)).toEqual(mediator);
    expect(account?.password_hash).toMatch(/^\$argon2id\$/);
  });

  it('may be entered again, but nobody else under the same account, in any region', async () => {
    const people = createPeople(store, () => {});
    expect(await people.add({ ...mediator, name: '赵改名' }, 'zhao', PASSWORD)).toEqual({ ok: true });
    const taken = { ok: false, problem: 'account-taken' };
    expect(await people.add(judge, 'zhao', PASSWORD)).toEqual(taken);
    expect(await people.add({ ...mediator, region: '990102' }, 'zhao', PASSWORD)).toEqual(taken);
    expect(await byAccount('zhao')).toMatchObject({ id: mediator.id, name: '赵改名' });
  });

  it('is corrected without a new password, and nobody is corrected into the account of another', async () => {
    const people = createPeople(store, () => {});
    const before = await byAccount('zhao');
    expect(await people.correct({ ...mediator, name: '赵又改' }, 'zhao')).toEqual({ ok: true });
    expect(await byAccount('zhao')).toEqual({ ...before, name: '赵又改' });
    expect(await people.correct(judge, 'judge')).toEqual({ ok: false, problem: 'unknown' });
    await people.add(judge, 'judge', PASSWORD);
    expect(await people.correct(judge, 'zhao')).toEqual({ ok: false, problem: 'account-taken' });
  });

  it('with a role nobody knows is a bug', async () => {
    const account = await byAccount('zhao');
    if (account === undefined) throw new Error('not entered');
    expect(() => accountToPerson({ ...account, role: 'king' })).toThrow('king');
  });
});

describe('a directory', () => {
  it('finds the organisations of its region, and new ones once it is told of them', async () => {
    const directories = createDirectories(store);
    const people = createPeople(store, directories.forget);
    await people.putOrganisation(REGION, committee);
    expect((await directories.of(REGION)).organisation(committee.id)).toEqual(committee);
    expect((await directories.of(REGION)).organisation(court.id)).toBeUndefined();
    expect((await directories.of('990102')).organisation(committee.id)).toBeUndefined();
    await people.putOrganisation(REGION, court);
    expect((await directories.of(REGION)).organisation(court.id)).toEqual(court);
  });

  it('is read again after a reading failed', async () => {
    let reachable = false;
    const shaky: Store = {
      ...store,
      read: (work) => (reachable ? store.read(work) : Promise.reject(new Error('connection lost'))),
    };
    const directories = createDirectories(shaky);
    await expect(directories.of(REGION)).rejects.toThrow('connection lost');
    reachable = true;
    expect((await directories.of(REGION)).organisation(committee.id)).toEqual(committee);
  });
});
