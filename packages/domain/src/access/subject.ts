import type { Directory } from './people.ts';
import type { Subject, SubjectReader } from './subject/define.ts';
import { matterSubject } from './subject/matter.ts';
import { mediationSubject } from './subject/mediation.ts';
import { petitionSubject } from './subject/petition.ts';
import { contactSubject, referenceSubject, sealedSubject } from './subject/shared.ts';

/** The document types whose readers follow from their own fields; a notice follows the document it is about. */
const readers: Readonly<Record<string, SubjectReader>> = {
  mediation: mediationSubject,
  petition: petitionSubject,
  sealed: sealedSubject,
  matter: matterSubject,
  contact: contactSubject,
  reference: referenceSubject,
};

/**
 * Reads what the rules of access need of a document. A type nobody declared, or a document that does not
 * hold what the rules need, has no subject: nobody sees it.
 */
export function subjectOf(type: string, document: unknown, directory: Directory): Subject | undefined {
  return Object.hasOwn(readers, type) ? readers[type]?.(document, directory) : undefined;
}
