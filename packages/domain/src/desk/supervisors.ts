import type { RoleCode } from '../access/roles.ts';
import type { DeskCollection } from './case-row.ts';

/** Who looks after the work others could not bring in, and after entries that differ. */
export const supervisors = {
  mediation: ['director', 'judicial-office'],
  petition: ['petition-clerk'],
} as const satisfies Record<DeskCollection, readonly RoleCode[]>;

/** Tells whether a role looks after the work of others in a collection. */
export function supervises(role: RoleCode, collection: DeskCollection): boolean {
  const roles: readonly RoleCode[] = supervisors[collection];
  return roles.includes(role);
}
