import { administrationRows } from './matrix/administration.ts';
import { caseRows } from './matrix/cases.ts';
import type { Grant, Row } from './matrix/define.ts';
import { linkageRows } from './matrix/linkage.ts';
import { petitionRows } from './matrix/petitions.ts';
import type { RoleCode } from './roles.ts';

/** The permission matrix: for each object, what each role may do and see, and under which condition. */
export const matrix = { ...caseRows, ...petitionRows, ...linkageRows, ...administrationRows } as const;

/** An object of the matrix. */
export type ObjectCode = keyof typeof matrix;

const objectsByType: Readonly<Record<string, readonly ObjectCode[]>> = {
  mediation: ['own-case', 'other-case', 'family-case', 'agreement', 'red-case'],
  petition: ['captured-petition', 'petition', 'accusation', 'confidential-petitioner', 'petition-steps'],
  sealed: ['sealed-notes'],
  matter: ['matter', 'judgment-notice', 'restricted-matter', 'debtor-clue'],
  contact: ['contact'],
  reference: ['reference'],
};

/** Lists the rows of the matrix a document of this type can fall under. */
export function objectsOfType(type: string): readonly ObjectCode[] {
  return Object.hasOwn(objectsByType, type) ? (objectsByType[type] ?? []) : [];
}

/** Gives the rights in one cell of the matrix; an empty cell means none. */
export function grantsOf(object: ObjectCode, role: RoleCode): readonly Grant[] {
  const row: Row = matrix[object];
  return row.cells[role] ?? [];
}
