import type { RoleCode } from './roles.ts';

/** Whom a field may name: people of these roles, or bodies whose kind ends in one of these words. */
export interface Circle {
  readonly roles?: readonly RoleCode[];
  readonly bodies?: readonly string[];
}

/** The circles fields choose from. A director is a member of the committee and mediates too (人民调解法第十三条). */
export const circles = {
  mediators: { roles: ['village-mediator', 'township-mediator', 'director'] },
  committees: { bodies: ['调委会'] },
  courts: { bodies: ['法院'] },
} as const satisfies Record<string, Circle>;

/** Tells whether a person of this role, or a body of this kind, belongs to a circle; who is of no known kind may. */
export function isInCircle({ roles, bodies }: Circle, kind: string | undefined): boolean {
  if (kind === undefined) return true;
  if (roles) return roles.some((role) => role === kind);
  return bodies === undefined || bodies.some((ending) => kind.endsWith(ending));
}
