import type { Book } from './book.ts';
import { isStoredDocument } from './document.ts';
import type { Entry, IndexedDocument } from './entry.ts';

/** A slot of the log as the index has it: what lies there, or only the id when that is outdated. */
export type IndexedSlot = IndexedDocument | string;

/** What the index says of one page of the log. */
export interface CoveredPage {
  number: number;
  slots: readonly IndexedSlot[];
  isFirstShape?: boolean;
}

/** A page of the index: what the lists need of the documents in some pages of the log. */
export interface IndexPage {
  /** Of the outliner; a page of another version says nothing. */
  version: string;
  /** The number of the last write when this was written, so that numbers never come twice. */
  seq: number;
  pages: readonly CoveredPage[];
}

/** Writes down what lies in pages of the log at this moment. */
export function coverPages(book: Book, entries: ReadonlyMap<string, Entry>, numbers: readonly number[]): CoveredPage[] {
  return numbers.flatMap((number) => {
    const page = book.pages.get(number);
    if (page === undefined) return [];
    const slots = page.ids.map((id, slot): IndexedSlot => {
      const entry = entries.get(id);
      return entry !== undefined && book.isLive(id, number, slot) ? toIndexed(entry) : id;
    });
    return [{ number, slots, ...(page.isFirstShape ? { isFirstShape: true } : {}) }];
  });
}

function toIndexed(entry: Entry): IndexedDocument {
  const { seq, light, isErased } = entry;
  return isErased ? { seq, light } : { seq, light, outline: entry.outline, outlook: entry.outlook };
}

/** Reads a page of the index; `undefined` when it is of another version or says nothing this app understands. */
export function toIndexPage(content: unknown, version: string): IndexPage | undefined {
  return isIndexPage(content) && content.version === version ? content : undefined;
}

/** What opened was sealed by this app, so its outline is enough to look at. */
function isIndexPage(content: unknown): content is IndexPage {
  if (typeof content !== 'object' || content === null) return false;
  if (!('version' in content && 'seq' in content && 'pages' in content)) return false;
  return Array.isArray(content.pages) && content.pages.every(isCoveredPage);
}

function isCoveredPage(page: unknown): page is CoveredPage {
  if (typeof page !== 'object' || page === null || !('slots' in page) || !Array.isArray(page.slots)) return false;
  return page.slots.every((slot: unknown) => typeof slot === 'string' || isIndexedDocument(slot));
}

function isIndexedDocument(slot: unknown): slot is IndexedDocument {
  return typeof slot === 'object' && slot !== null && 'light' in slot && isStoredDocument(slot.light);
}

/** The id in a slot. */
export function idOf(slot: IndexedSlot): string {
  return typeof slot === 'string' ? slot : slot.light.id;
}
