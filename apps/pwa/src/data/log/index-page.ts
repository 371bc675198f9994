import type { Book } from './book.ts';
import { fromColumns, toColumns, type Columns } from './columns.ts';
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

/** What the index knows of an entry. */
export function toIndexed(entry: Entry): IndexedDocument {
  const { seq, light, isErased } = entry;
  return isErased ? { seq, light } : { seq, light, outline: entry.outline, outlook: entry.outlook };
}

/** A page of the index as it is written: its documents apart, and in a slot the place of its document or an outdated id. */
interface PackedPage {
  version: string;
  seq: number;
  pages: readonly { number: number; slots: readonly (string | number)[]; isFirstShape?: boolean }[];
  documents: Columns;
}

/** Makes a page of the index short and quick to read. */
export function packPage({ version, seq, pages }: IndexPage): PackedPage {
  const documents: IndexedDocument[] = [];
  const toPlace = (slot: IndexedSlot) => (typeof slot === 'string' ? slot : documents.push(slot) - 1);
  const packed = pages.map((page) => ({ ...page, slots: page.slots.map(toPlace) }));
  return { version, seq, pages: packed, documents: toColumns(documents) };
}

/** Reads a page of the index; `undefined` when it is of another version or says nothing this app understands. */
export function toIndexPage(content: unknown, version: string): IndexPage | undefined {
  if (!isPackedPage(content) || content.version !== version) return undefined;
  const documents = fromColumns(content.documents);
  if (!documents.every(isIndexedDocument)) return undefined;
  const pages = content.pages.map((page) => ({
    ...page,
    slots: page.slots.flatMap((slot) => (typeof slot === 'string' ? slot : (documents[slot] ?? []))),
  }));
  const isWhole = pages.every(({ slots }, at) => slots.length === content.pages[at]?.slots.length);
  return isWhole ? { version, seq: content.seq, pages } : undefined;
}

/** What opened was sealed by this app, so its outline is enough to look at. */
function isPackedPage(content: unknown): content is PackedPage {
  if (typeof content !== 'object' || content === null) return false;
  if (!('version' in content && 'seq' in content && 'pages' in content && 'documents' in content)) return false;
  return Array.isArray(content.pages) && typeof content.documents === 'object' && content.documents !== null;
}

function isIndexedDocument(slot: object): slot is IndexedDocument {
  return 'seq' in slot && 'light' in slot && isStoredDocument(slot.light);
}

/** The id in a slot. */
export function idOf(slot: IndexedSlot): string {
  return typeof slot === 'string' ? slot : slot.light.id;
}
