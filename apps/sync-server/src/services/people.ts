import type { Organisation, Person } from '@jiefen/domain/access/people';
import { isRoleCode } from '@jiefen/domain/access/roles';
import type { Account, Store } from '../store/store.ts';
import { hashPassword } from './passwords.ts';

export type AddPerson = { ok: true } | { ok: false; problem: 'account-taken' };

/** Enters organisations and people; the demo and the administration go through here. */
export interface People {
  putOrganisation(region: string, organisation: Organisation): Promise<void>;
  /** Enters somebody who may sign in with this account and password; accounts differ across all regions. */
  add(person: Person, account: string, password: string): Promise<AddPerson>;
  /** Corrects what is known of somebody entered before; the password stays. */
  correct(person: Person, account: string): Promise<AddPerson | { ok: false; problem: 'unknown' }>;
  /** Enters people who share a password that is no secret, such as those of the demo: all of them or nobody. */
  addTogether(newcomers: readonly Newcomer[], password: string): Promise<AddPerson>;
}

export interface Newcomer {
  person: Person;
  account: string;
}

/** Makes the register of people. `onChange` is told in which region somebody or something changed. */
export function createPeople(store: Store, onChange: (region: string) => Promise<void> | void): People {
  async function enterAndTell(newcomers: readonly Newcomer[], password: string): Promise<AddPerson> {
    const entered = await enter(store, newcomers, password);
    const regions = entered.ok ? new Set(newcomers.map(({ person }) => person.region)) : [];
    for (const region of regions) await onChange(region);
    return entered;
  }

  return {
    async putOrganisation(region, organisation) {
      const body = JSON.stringify(organisation);
      await store.write(({ accounts }) => accounts.putOrganisation(region, organisation.id, body));
      await onChange(region);
    },

    async correct(person, account) {
      const corrected = await correct(store, person, account);
      if (corrected.ok) await onChange(person.region);
      return corrected;
    },

    add: (person, account, password) => enterAndTell([{ person, account }], password),
    addTogether: enterAndTell,
  };
}

async function enter(store: Store, newcomers: readonly Newcomer[], password: string): Promise<AddPerson> {
  const passwordHash = await hashPassword(password);
  return store.write<AddPerson>(async ({ accounts }) => {
    for (const { person, account } of newcomers) {
      const holder = await accounts.byAccount(account);
      if (holder !== undefined && !isSame(holder, person)) return { ok: false, problem: 'account-taken' };
    }
    for (const { person, account } of newcomers) await accounts.put(personToAccount(person, account, passwordHash));
    return { ok: true };
  });
}

async function correct(store: Store, person: Person, account: string): ReturnType<People['correct']> {
  return store.write(async ({ accounts }) => {
    const known = await accounts.byId(person.region, person.id);
    if (known === undefined) return { ok: false, problem: 'unknown' };
    const holder = await accounts.byAccount(account);
    if (holder !== undefined && !isSame(holder, person)) return { ok: false, problem: 'account-taken' };
    await accounts.put({ ...known, account, name: person.name, role: person.role, org_id: person.orgId });
    return { ok: true };
  });
}

/** The person behind a stored account. A role this build does not know is a bug of whoever stored it. */
export function accountToPerson({ region, id, name, role, org_id }: Account): Person {
  if (!isRoleCode(role)) throw new Error(`unknown role of a person: ${role}`);
  return { region, id, name, role, orgId: org_id };
}

function personToAccount(person: Person, account: string, passwordHash: string): Account {
  const { region, id, name, role, orgId } = person;
  return {
    region,
    id,
    account,
    name,
    role,
    org_id: orgId,
    active: 1,
    password_hash: passwordHash,
    failures: 0,
    locked_until: 0,
  };
}

function isSame(holder: Account, person: Person): boolean {
  return holder.region === person.region && holder.id === person.id;
}
