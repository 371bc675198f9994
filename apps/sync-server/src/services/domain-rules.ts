import { mayChange, mayCreate } from '@jiefen/domain/access/may';
import { audienceOf, scopesOfPerson } from '@jiefen/domain/access/scopes';
import { fieldsOf } from '@jiefen/domain/case-type/define';
import { serverKeys } from '@jiefen/domain/case-type/envelope';
import { parseCase } from '@jiefen/domain/case-type/parse';
import { documentTypeOf, documentTypes } from '@jiefen/domain/case-type/registry';
import type { Json, JsonObject } from '@jiefen/domain/sync/leaves';
import type { MergeRules } from '@jiefen/domain/sync/merge';
import { firstOddKey } from '@jiefen/domain/sync/plain';
import type { Collection } from '@jiefen/domain/sync/wire';
import type { AudienceMember, DocumentRules, Verdict } from './document-rules.ts';
import { stampDocument } from './stamp.ts';

/** A record of words, not a file store: far above the largest dossier seen. */
const LARGEST = 512 * 1024;

/** What stays as it was when the document was made. */
const FIXED = ['id', 'region', 'createdAt', 'createdBy'] as const;

/** The rules of the domain, as the sync core asks for them. */
export const documentRules: DocumentRules = {
  check,
  mergeRules: (collection) => rulesByCollection.get(collection) ?? noRules,
  mayCreate,
  mayChange,
  audience: (collection, document, directory) =>
    collection === 'notice' ? readersOf(document) : audienceOf(collection, document, directory),
  scopesOf: scopesOfPerson,
  stamp: stampDocument,
};

function check(collection: Collection, document: JsonObject): Verdict {
  const type = documentTypeOf(collection);
  if (type === undefined) return { ok: false, reason: 'collection' };
  const odd = firstOddKey(document);
  if (odd !== undefined) return { ok: false, reason: `key:${odd.slice(0, 50)}` };
  if (JSON.stringify(document).length > LARGEST) return { ok: false, reason: 'size' };
  const parsed = parseCase(type, document);
  return parsed.ok ? { ok: true } : { ok: false, reason: `shape:${parsed.faults[0]?.path ?? ''}` };
}

const noRules: MergeRules = { highest: {}, serverOwned: new Set<string>([...serverKeys, ...FIXED]) };

const rulesByCollection = new Map(
  Object.entries(documentTypes).map(([name, type]) => [name, rulesFrom(fieldsOf(type))]),
);

function rulesFrom(fields: ReturnType<typeof fieldsOf>): MergeRules {
  const entries = Object.entries(fields);
  const owned = entries.filter(([, field]) => field.owner === 'server').map(([key]) => key);
  const rising = entries.flatMap(([key, { merge, rank }]) =>
    merge === 'max' && rank ? [[key, compareBy(rank)] as const] : [],
  );
  return { highest: Object.fromEntries(rising), serverOwned: new Set<string>([...serverKeys, ...FIXED, ...owned]) };
}

function compareBy(rank: (value: unknown) => number): (one: Json, other: Json) => number {
  return (one, other) => rank(one) - rank(other);
}

/** A notice goes to those named when the server made it. */
function readersOf(notice: JsonObject): AudienceMember[] {
  const readers = Array.isArray(notice['readers']) ? notice['readers'].map(String) : [];
  return readers.map((scope) => ({ scope, level: 'full' }));
}
