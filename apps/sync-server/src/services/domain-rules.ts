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
const fixed: ReadonlySet<string> = new Set(['id', 'region', 'createdAt', 'createdBy']);

/** The rules of the domain, as the sync core asks for them. */
export const documentRules: DocumentRules = {
  faults,
  mergeRules: (collection) => rulesByCollection.get(collection) ?? noRules,
  mayCreate: (person, collection, document, directory, bringer) =>
    collection === 'notice' && bringer === 'relay'
      ? mayRelayNotice(scopesOfPerson(person, directory), document)
      : mayCreate(person, collection, document, directory, bringer),
  mayChange,
  audience: (collection, document, directory) =>
    collection === 'notice' ? readersOf(document) : audienceOf(collection, document, directory),
  scopesOf: scopesOfPerson,
  stamp: stampDocument,
};

function faults(collection: Collection, document: JsonObject): readonly string[] {
  const type = documentTypeOf(collection);
  if (type === undefined) return ['collection'];
  const odd = firstOddKey(document);
  if (odd !== undefined) return [`key:${odd.slice(0, 50)}`];
  if (JSON.stringify(document).length > LARGEST) return ['size'];
  const parsed = parseCase(type, document);
  return parsed.ok ? [] : parsed.faults.map(({ path }) => `shape:${path}`);
}

const noRules: MergeRules = { highest: {}, serverOwned: new Set(serverKeys), fixed };

const rulesByCollection = new Map(
  Object.entries(documentTypes).map(([name, type]) => [name, rulesFrom(fieldsOf(type))]),
);

function rulesFrom(fields: ReturnType<typeof fieldsOf>): MergeRules {
  const entries = Object.entries(fields);
  const owned = entries.filter(([, field]) => field.owner === 'server').map(([key]) => key);
  const rising = entries.flatMap(([key, { merge, rank }]) =>
    merge === 'max' && rank ? [[key, compareBy(rank)] as const] : [],
  );
  return { highest: Object.fromEntries(rising), serverOwned: new Set<string>([...serverKeys, ...owned]), fixed };
}

function compareBy(rank: (value: unknown) => number): (one: Json, other: Json) => number {
  return (one, other) => rank(one) - rank(other);
}

/** Only the server writes notices; after a restore its readers bring them back. */
function mayRelayNotice(scopes: readonly string[], notice: JsonObject): Verdict {
  const isReader = readersOf(notice).some(({ scope }) => scopes.includes(scope));
  return isReader ? { ok: true } : { ok: false, reason: 'access.not-yours' };
}

/** A notice goes to those named when the server made it. */
function readersOf(notice: JsonObject): AudienceMember[] {
  const readers = Array.isArray(notice['readers']) ? notice['readers'].map(String) : [];
  return readers.map((scope) => ({ scope, level: 'full' }));
}
