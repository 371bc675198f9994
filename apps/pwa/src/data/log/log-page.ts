import { isStoredDocument, type StoredDocument } from './document.ts';

/** So many documents share a page: opening one opens them all, and more pages cost more time at the disk. */
export const PAGE_DOCUMENTS = 32;

/** Pages of the first shape had at most so many. */
const FIRST_PAGE_DOCUMENTS = 128;

/** Documents with the number of their last write, in the order they were written. */
export interface LogPage {
  seqs: readonly number[];
  documents: readonly StoredDocument[];
}

/** Cuts a list into pages, in its order. */
export function toPages<Item>(items: readonly Item[]): Item[][] {
  const pages: Item[][] = [];
  for (let start = 0; start < items.length; start += PAGE_DOCUMENTS) {
    pages.push(items.slice(start, start + PAGE_DOCUMENTS));
  }
  return pages;
}

/**
 * Reads what a page of the log says; `undefined` when it says nothing this app understands. Pages of the first shape
 * hold documents only: their writes are numbered by where they lie.
 */
export function toLogPage(content: unknown, number: number): LogPage | undefined {
  if (isDocuments(content)) {
    return { seqs: content.map((_, slot) => number * FIRST_PAGE_DOCUMENTS + slot), documents: content };
  }
  return isLogPage(content) ? content : undefined;
}

/** What opened was sealed by this app, so its outline is enough to look at. */
function isLogPage(content: unknown): content is LogPage {
  if (typeof content !== 'object' || content === null || !('seqs' in content && 'documents' in content)) return false;
  const { seqs, documents } = content;
  return Array.isArray(seqs) && isDocuments(documents) && seqs.length === documents.length;
}

function isDocuments(content: unknown): content is StoredDocument[] {
  return Array.isArray(content) && content.every(isStoredDocument);
}
