import type { Cipher } from './cipher.ts';
import { canDeflate, deflate, inflate } from './deflate.ts';
import type { StoredPage } from './vault.ts';

/** How the bytes of a page are made: JSON, or JSON that was deflated. A page of the first shape does not say. */
const pageFormats = { json: 1, deflated: 2 } as const;

/** Where a page belongs; goes into its encryption, so that no page can stand in for another. */
export interface PagePlace {
  vault: string;
  shelf: string;
  number: number;
}

/** Encrypts one page. `small`: deflated where the browser can, for pages that lie long and are read seldom. */
export async function sealPage(
  cipher: Cipher,
  place: PagePlace,
  content: unknown,
  { small = false }: { small?: boolean } = {},
): Promise<StoredPage> {
  const json = new TextEncoder().encode(JSON.stringify(content));
  const isSmall = small && canDeflate();
  const format = isSmall ? pageFormats.deflated : pageFormats.json;
  const sealed = await cipher.seal(isSmall ? await deflate(json) : json, placeToText(place, format));
  return { number: place.number, format, ...sealed };
}

/** Reads a page back: its content and the length of its JSON in bytes, or `undefined` when it is damaged. */
export async function openPage(
  cipher: Cipher,
  place: PagePlace,
  page: StoredPage,
): Promise<{ content: unknown; length: number } | undefined> {
  try {
    const plain = await cipher.open(page, placeToText(place, page.format));
    const json = page.format === pageFormats.deflated ? await inflate(plain) : plain;
    const content: unknown = JSON.parse(new TextDecoder().decode(json));
    return { content, length: json.byteLength };
  } catch {
    return undefined;
  }
}

/** The format is bound too: nobody can have a page read in another way than it was written. */
function placeToText({ vault, shelf, number }: PagePlace, format: number | undefined): string {
  return [vault, shelf, number, ...(format === undefined ? [] : [format])].join('|');
}
