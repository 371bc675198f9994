import { roles, type Surface } from '@jiefen/domain/access/roles';
import { type Term, term } from '@jiefen/domain/term';
import { readDemo } from './read.ts';

/** The password of every demo account. It is published, so it protects nothing. */
export const demoPassword = 'jiefen-demo';

/** An account of the demo, for a table. */
export interface DemoAccount {
  account: string;
  name: string;
  role: Term;
  surface: Surface;
  organisation: string;
}

/** Lists the demo accounts in the order of the roles, field first. */
export function demoAccounts(): DemoAccount[] {
  const { people, organisations } = readDemo();
  const bodies = new Map(organisations.map(({ id, name }) => [id, name]));
  return roles.flatMap(({ code, name: role, surface }) =>
    people
      .filter(({ person }) => person.role === code)
      .map(({ account, person }) => {
        return { account, name: person.name, role, surface, organisation: bodies.get(person.orgId) ?? '' };
      }),
  );
}

/** Where an account works, in words. */
export const surfaceTerms: Readonly<Record<Surface, Term>> = {
  field: term('手机', 'phone'),
  desk: term('电脑', 'desk'),
  both: term('手机、电脑', 'phone, desk'),
};
