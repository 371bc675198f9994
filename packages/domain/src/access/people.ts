import { divisionsOf } from '../reference/divisions.ts';
import type { RoleCode } from './roles.ts';

/** A person who signs in, with the one role and the one organisation of the account. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: RoleCode;
  readonly orgId: string;
  /** The county-level district, six digits. */
  readonly region: string;
}

/** A committee, office, department or court. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Where it is responsible: county 6 digits, township 9, village 12. */
  readonly divisionCode?: string | undefined;
  readonly parent?: string | undefined;
  readonly short?: string | undefined;
  readonly courtCode?: string | undefined;
  readonly seal?: string | undefined;
}

/** The organisations a person or a server knows. */
export interface Directory {
  organisation(id: string): Organisation | undefined;
  /** The name of a township or village by its code. */
  divisionName(code: string): string | undefined;
}

/** Makes a directory from a list of organisations. */
export function createDirectory(organisations: readonly Organisation[]): Directory {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const divisions = new Map(divisionsOf(organisations).map(({ code, name }) => [code, name]));
  return { organisation: (id) => byId.get(id), divisionName: (code) => divisions.get(code) };
}

/** Gives the division code of an organisation, or of the one it belongs to. */
export function divisionOf(orgId: string | undefined, directory: Directory): string | undefined {
  const organisation = orgId === undefined ? undefined : directory.organisation(orgId);
  if (!organisation) return undefined;
  const parent = organisation.parent === undefined ? undefined : directory.organisation(organisation.parent);
  return organisation.divisionCode ?? parent?.divisionCode;
}

/** Cuts a division code to its township, nine digits; a county has none. */
export function townshipOf(divisionCode: string | undefined): string | undefined {
  return divisionCode !== undefined && divisionCode.length >= 9 ? divisionCode.slice(0, 9) : undefined;
}
