import { readOfficialNumber } from '@jiefen/domain/case-type/official-number';
import { isRecord, type JsonObject } from '@jiefen/domain/sync/leaves';
import type { Collection } from '@jiefen/domain/sync/wire';
import type { DocumentRules } from '../services/document-rules.ts';
import { mediationSeries, petitionSeries } from '../services/stamp.ts';
import type { Store } from '../store/store.ts';
import { type DemoDocument, demoRegion } from './read.ts';

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
      await rules.stamp(collection, document, stamping);
    },
  };
}

/** Lets every series go on after the highest number in these documents. */
export async function raiseNumbers(store: Store, documents: readonly DemoDocument[]): Promise<void> {
  await store.write(async ({ numbering }) => {
    for (const { collection, doc } of documents) {
      const field = fieldByCollection[collection];
      const read = field === undefined ? undefined : readOfficialNumber(String(doc[field]));
      if (read) await numbering.raise(demoRegion, seriesOf(collection, doc, read.year), read.number);
    }
  });
}

function seriesOf(collection: Collection, doc: JsonObject, year: number): string {
  if (collection === 'mediation') return mediationSeries(String(doc['committeeId']), year);
  const registration = isRecord(doc['registration']) ? doc['registration'] : {};
  return petitionSeries(String(registration['orgId']), year);
}
