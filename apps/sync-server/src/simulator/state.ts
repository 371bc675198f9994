import type { JsonObject } from '@jiefen/domain/sync/leaves';
import { parseObject } from '@jiefen/domain/sync/leaves';
import type { Store } from '../store/store.ts';
import type { DocumentRow, OperationRow, ScopeRow, VersionRow } from '../store/tables.ts';
import type { Ledger } from './ledger.ts';
import { REGION } from './people.ts';
import type { Phone } from './phone.ts';

export interface StoredDocument extends DocumentRow {
  json: JsonObject;
}

/** Everything there is when a run has come to rest: what the checks look at. */
export interface EndState {
  documents: StoredDocument[];
  versions: Map<string, VersionRow[]>;
  operations: OperationRow[];
  scopes: ScopeRow[];
  phones: readonly Phone[];
  ledger: Ledger;
  /** Words a backup could not have had and no phone held when the server was restored. */
  excused: ReadonlySet<string>;
}

export async function readEndState(
  store: Store,
  phones: readonly Phone[],
  ledger: Ledger,
  excused: ReadonlySet<string>,
): Promise<EndState> {
  return store.read(async (records) => {
    const rows = await records.documents.all(REGION);
    const versions = new Map<string, VersionRow[]>();
    for (const { id } of rows) versions.set(id, await records.versions.all(REGION, id));
    const operations = await records.operations.all(REGION);
    const scopes = await records.feed.scopes(REGION, [
      ...new Set(rows.flatMap((row) => scopesIn(parseObject(row.body)))),
    ]);
    const documents = rows.map((row) => ({ ...row, json: parseObject(row.body) }));
    return { documents, versions, operations, scopes, phones, ledger, excused };
  });
}

export function scopesIn(body: JsonObject): string[] {
  return Array.isArray(body['scopes']) ? body['scopes'].map(String) : [];
}

/** Every word that stands anywhere in these texts. */
export function wordsIn(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(/w\d+\./g)) words.add(word);
  return words;
}

/** Every word the server could show to somebody. */
export function wordsOnServer({ versions, operations }: Pick<EndState, 'versions' | 'operations'>): Set<string> {
  const bodies = [...versions.values()].flat().map((version) => version.body);
  return wordsIn([...bodies, ...operations.map((operation) => operation.submitted ?? '')]);
}

/** Every word on the phones' disks. */
export function wordsOnPhones(phones: readonly Phone[]): Set<string> {
  return wordsIn(phones.flatMap((phone) => [...phone.disk.values()].map(({ held }) => JSON.stringify(held.body))));
}
