import { type RoleCode, roles, surfaceOf } from '@jiefen/domain/access/roles';
import type { SessionView } from '@jiefen/domain/access/session';
import { termToText } from '#i18n/term.ts';

/** Role and organisation of who is signed in, in one line. */
export function personLine({ person, organisation }: SessionView): string {
  const role = roles.find(({ code }) => code === person.role);
  return [role && termToText(role.name), organisation?.name].filter(Boolean).join(' · ');
}

/** Tells whether this role also works on the phone side. */
export function worksInField(role: RoleCode): boolean {
  return surfaceOf(role) !== 'desk';
}
