import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account, Store } from '../store/store.ts';
import { openTestStore } from '../testing/store.ts';
import { hashPassword } from './passwords.ts';
import { createSignIn } from './sign-in.ts';

const MINUTE = 60_000;
const RIGHT = 'correct horse 测试';
let store: Store;
let base: Account;

beforeAll(async () => {
  store = await openTestStore();
  base = {
    region: '990101',
    id: 'u-zhao',
    account: 'zhao',
    name: '测试员',
    role: 'village-mediator',
    org_id: 'pmc-np',
    active: 1,
    password_hash: await hashPassword(RIGHT),
    failures: 0,
    locked_until: 0,
  };
});
afterAll(() => store.close());

const put = (changes: Partial<Account> = {}) => store.write((records) => records.accounts.put({ ...base, ...changes }));
const stored = () => store.read((records) => records.accounts.byId('990101', 'u-zhao'));

describe('signing in', () => {
  it('stores argon2id at 19 MiB, two passes, one lane', () => {
    expect(base.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('takes the right password and no other', async () => {
    await put();
    const signIn = await createSignIn(store, () => 0);
    expect(await signIn.check('zhao', RIGHT)).toMatchObject({ id: 'u-zhao' });
    expect(await signIn.check('zhao', `${RIGHT} `)).toBeUndefined();
    expect(await signIn.check('nobody', RIGHT)).toBeUndefined();
    expect(await signIn.check('zhao', RIGHT)).toBeDefined();
    expect(await stored()).toMatchObject({ failures: 0 });
  });

  it('refuses an inactive account with the right password', async () => {
    await put({ active: 0 });
    const signIn = await createSignIn(store, () => 0);
    expect(await signIn.check('zhao', RIGHT)).toBeUndefined();
  });

  it('refuses an account without a usable password', async () => {
    await put({ password_hash: '' });
    const signIn = await createSignIn(store, () => 0);
    expect(await signIn.check('zhao', '')).toBeUndefined();
  });

  it('locks for fifteen minutes after five failures, even for the right password', async () => {
    await put();
    let now = 1_000;
    const signIn = await createSignIn(store, () => now);
    for (let time = 0; time < 5; time += 1) await signIn.check('zhao', 'wrong');
    expect(await stored()).toMatchObject({ failures: 0, locked_until: now + 15 * MINUTE });
    now += 15 * MINUTE - 1;
    expect(await signIn.check('zhao', RIGHT)).toBeUndefined();
    now += 1;
    expect(await signIn.check('zhao', RIGHT)).toBeDefined();
  });

  it('counts failures in a row only', async () => {
    await put({ failures: 4 });
    const signIn = await createSignIn(store, () => 0);
    expect(await signIn.check('zhao', RIGHT)).toBeDefined();
    await signIn.check('zhao', 'wrong');
    expect(await stored()).toMatchObject({ failures: 1, locked_until: 0 });
  });
});
