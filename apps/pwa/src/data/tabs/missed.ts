import type { ChangeBulk, Instance, Stored } from './frames.ts';

/** The library remembers this many changes; a live list that has missed more reads everything again. */
const REMEMBERED = 100;

let count = 0;

/** Finds what has become of documents known by id and revision, as far as they are not as they are known. */
export async function differing(instance: Instance, known: ReadonlyMap<string, string>): Promise<Stored[]> {
  if (known.size === 0) return [];
  const heads = await instance.heads([instance.schema.indexes?.[0] ?? 'id'].flat());
  const revisions = new Map(heads.map(({ light }) => [light.id, light._rev]));
  const ids = [...known].flatMap(([id, revision]) => (revisions.get(id) === revision ? [] : [id]));
  const found = ids.length === 0 ? [] : await instance.findDocumentsById(ids, true);
  const present = new Set(found.map(({ id }) => id));
  // What was erased is forgotten when the vault is opened again.
  const gone = ids.filter((id) => !present.has(id));
  return [...found, ...gone.map((id) => ({ ...nobody, id, _rev: after(known.get(id) ?? '') }))];
}

/** The library takes over only what is later than what it knows. */
function after(revision: string): string {
  return `${(Number.parseInt(revision) || 0) + 1}-gone`;
}

/**
 * Tells of changes nobody heard when they happened: the documents as they are now, and after them more changes of
 * nothing than the library remembers, because nobody knows which lists the documents were in before.
 */
export function toMissed(documents: readonly Stored[]): ChangeBulk[] {
  const news = documents.map((documentData) => toEvent(documentData));
  const nothing = Array.from({ length: REMEMBERED + 1 }, () => toEvent(nobody));
  return [toBulk([...news, toEvent(nobody)]), toBulk(nothing)];
}

const nobody: Stored = { id: '', _deleted: true, _attachments: {}, _rev: '1-nobody', _meta: { lwt: 1 } };

function toEvent(documentData: Stored): ChangeBulk['events'][number] {
  const { id: documentId, _deleted: isErased } = documentData;
  return isErased
    ? { operation: 'DELETE', documentId, documentData, previousDocumentData: documentData }
    : { operation: 'INSERT', documentId, documentData, previousDocumentData: undefined };
}

function toBulk(events: ChangeBulk['events']): ChangeBulk {
  count += 1;
  return { id: `missed-${count}`, events, checkpoint: null, context: 'missed' };
}
