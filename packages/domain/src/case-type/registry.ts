import { contact } from '../liaison/contact.ts';
import { matter } from '../liaison/matter.ts';
import type { CaseType } from './define.ts';
import { mediation } from './mediation.ts';
import { notice } from './notice.ts';
import { petition } from './petition.ts';
import { sealed } from './sealed.ts';

/** The case types by name: what a mediator or clerk opens, works on and closes. */
export const caseTypes = { mediation, petition } as const;

/** Every synced document type by collection name. */
export const documentTypes = { mediation, petition, sealed, notice, contact, matter } as const;

/** The name of a case type. */
export type CaseTypeName = keyof typeof caseTypes;

/** The name of a document type, which is its collection. */
export type DocumentTypeName = keyof typeof documentTypes;

/** Finds the document type of a collection. */
export function documentTypeOf(collection: string): CaseType | undefined {
  return isDocumentTypeName(collection) ? documentTypes[collection] : undefined;
}

/** Tells whether a word names a document type. */
export function isDocumentTypeName(name: string): name is DocumentTypeName {
  return Object.hasOwn(documentTypes, name);
}
