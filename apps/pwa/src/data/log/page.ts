import type { Cipher } from './cipher.ts';
import type { StoredPage } from './vault.ts';

/** So many documents share a page: fewer cost time per page, more cost memory while one is opened. */
export const PAGE_DOCUMENTS = 128;

/** A document as the storage keeps it: the row and the marks of RxDB. */
export interface StoredDocument {
  id: string;
  _deleted: boolean;
}

/** Tells documents from anything else; the collections of this app all have the key `id`. */
function isStoredDocument(item: unknown): item is StoredDocument {
  return typeof item === 'object' && item !== null && 'id' in item && '_deleted' in item;
}

/** Where a page belongs; goes into its encryption, so that no page can stand in for another. */
export interface PagePlace {
  vault: string;
  collection: string;
  number: number;
}

/** Cuts documents into pages, in their order. */
export function toPages<Document>(documents: readonly Document[]): Document[][] {
  const pages: Document[][] = [];
  for (let start = 0; start < documents.length; start += PAGE_DOCUMENTS) {
    pages.push(documents.slice(start, start + PAGE_DOCUMENTS));
  }
  return pages;
}

/** Encrypts one page of documents. */
export async function sealPage(
  cipher: Cipher,
  place: PagePlace,
  documents: readonly StoredDocument[],
): Promise<StoredPage> {
  const plain = new TextEncoder().encode(JSON.stringify(documents));
  return { number: place.number, ...(await cipher.seal(plain, placeToText(place))) };
}

/** Reads a page back, or `undefined` when it is damaged. */
export async function openPage(
  cipher: Cipher,
  place: PagePlace,
  page: StoredPage,
): Promise<StoredDocument[] | undefined> {
  try {
    const plain = await cipher.open(page, placeToText(place));
    const documents: unknown = JSON.parse(new TextDecoder().decode(plain));
    return isPageContent(documents) ? documents : undefined;
  } catch {
    return undefined;
  }
}

function placeToText({ vault, collection, number }: PagePlace): string {
  return `${vault}|${collection}|${number}`;
}

/** What opened was sealed by this app, so its outline is enough to look at. */
function isPageContent(content: unknown): content is StoredDocument[] {
  return Array.isArray(content) && content.every(isStoredDocument);
}
