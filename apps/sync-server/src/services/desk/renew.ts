import { parseObject } from '@jiefen/domain/sync/leaves';
import type { DocumentKey } from '../../store/documents.ts';
import type { Records, Store } from '../../store/store.ts';
import { projectCases } from './projection.ts';

/** Raise it when a row would come out differently for the same document: another view, title or facet. */
const SHAPE = '1';

/** Documents one transaction writes rows for; phones wait no longer than that. */
const TOGETHER = 200;

/**
 * Writes the desk's rows of all documents again if they were written in another shape, or before there were
 * any. Call it at the start; two processes at once do the same work twice and nothing worse. Tells how many
 * documents were gone through.
 */
export async function renewCases(store: Store): Promise<number> {
  if ((await store.read(({ meta }) => meta.deskShape())) === SHAPE) return 0;
  let count = 0;
  let last: DocumentKey | undefined;
  do {
    const keys = await store.read(({ documents }) => documents.keysAfter(last, TOGETHER));
    for (const [region, ofRegion] of Map.groupBy(keys, (key) => key.region)) {
      const ids = ofRegion.map(({ id }) => id);
      await store.write((records) => renew(records, region, ids));
    }
    count += keys.length;
    last = keys.at(-1);
  } while (last !== undefined);
  await store.write(({ meta }) => meta.setDeskShape(SHAPE));
  return count;
}

async function renew(records: Records, region: string, ids: readonly string[]): Promise<void> {
  for (const { id, collection, body, changed_at } of await records.documents.lock(region, ids)) {
    const audience = await records.audiences.of(region, id);
    await projectCases(records, region, changed_at, [{ collection, body: parseObject(body), audience }]);
  }
}
