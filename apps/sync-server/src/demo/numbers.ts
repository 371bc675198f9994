import type { Collection } from '@jiefen/domain/sync/wire';
import type { DocumentRules } from '../services/document-rules.ts';
import type { DemoDocument } from './read.ts';

/** The field of each kind of case in which its official number stands. */
const fieldByCollection: Partial<Record<Collection, string>> = { mediation: 'caseNo', petition: 'petitionNo' };

/**
 * The rules of the domain with the one right an importer has more: a case that was numbered on paper before
 * it came here keeps its number, which is otherwise the server's to give.
 */
export function importingRules(rules: DocumentRules, documents: readonly DemoDocument[]): DocumentRules {
  const numbered = new Map(documents.map(({ doc }) => [doc.id, doc]));
  return {
    ...rules,

    async stamp(collection, document, stamping) {
      const field = fieldByCollection[collection];
      const given = field && numbered.get(String(document['id']))?.[field];
      if (given !== undefined) document[field ?? ''] = given;
      await rules.stamp(collection, document, { ...stamping, isRelay: given !== undefined });
    },
  };
}
