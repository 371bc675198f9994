import type { RoleCode } from './roles.ts';

/** Somebody who works with the system, in one role of one organisation. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: RoleCode;
  readonly orgId: string;
  /** The county-level district, 6 digits. */
  readonly region: string;
}

/** A committee, a court, an office or a department. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Where it governs: 6, 9 or 12 digits; a body of the whole district may have none. */
  readonly divisionCode?: string | undefined;
  readonly parent?: string | undefined;
  /** The short name that stands in its document numbers. */
  readonly short?: string | undefined;
  readonly courtCode?: string | undefined;
  /** The words on its seal. */
  readonly seal?: string | undefined;
}

/** Finds organisations by id. */
export interface Directory {
  organisation(id: string): Organisation | undefined;
}

/** Makes a directory of the organisations of one region. */
export function createDirectory(organisations: Iterable<Organisation>): Directory {
  const byId = new Map([...organisations].map((organisation) => [organisation.id, organisation]));
  return { organisation: (id) => byId.get(id) };
}
