import type { RoleCode } from '../access/roles.ts';

/** The smallest number the management committee sees: fewer people could be told apart. */
const LEAST = 5;

/** The smallest number a role is shown; smaller ones are hidden. */
export function leastCount(role: RoleCode): number {
  return role === 'committee-office' ? LEAST : 1;
}
