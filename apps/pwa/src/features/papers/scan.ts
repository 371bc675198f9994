import { drawPage } from './draw.ts';
import type { Page } from './layout/page.ts';
import { type Scan, toPdf } from './pdf.ts';

const QUALITY = 0.82;

/** Reads a photo by its digest; nothing where it cannot be had. */
export type ReadPhoto = (digest: string) => Promise<Blob | undefined>;

/**
 * Draws laid out pages into one PDF file, page by page so that a cheap phone holds one at a time. `onPage` hears how
 * many are done.
 */
export async function pagesToPdf(
  pages: readonly Page[],
  readPhoto: ReadPhoto,
  onPage?: (done: number) => void,
): Promise<Blob> {
  const scans: Scan[] = [];
  for (const page of pages) {
    const photos = await photosOn(page, readPhoto);
    scans.push(await scanOf(drawPage(page, (digest) => photos.get(digest))));
    for (const photo of photos.values()) photo.close();
    onPage?.(scans.length);
  }
  return toPdf(scans);
}

async function photosOn(page: Page, readPhoto: ReadPhoto): Promise<Map<string, ImageBitmap>> {
  const photos = new Map<string, ImageBitmap>();
  for (const mark of page) {
    const bytes = mark.kind === 'image' ? await readPhoto(mark.digest) : undefined;
    // A file that is no picture leaves its page empty; the words beside it say what it is.
    const photo = bytes && (await createImageBitmap(bytes).catch(() => undefined));
    if (mark.kind === 'image' && photo) photos.set(mark.digest, photo);
  }
  return photos;
}

async function scanOf(canvas: HTMLCanvasElement): Promise<Scan> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (blob === null) throw new Error('This browser cannot draw a page');
  const { width, height } = canvas;
  canvas.width = 0;
  return { jpeg: new Uint8Array(await blob.arrayBuffer()), width, height };
}
