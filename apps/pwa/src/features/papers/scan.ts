import { drawPage, type Pictures } from './draw.ts';
import type { Page } from './layout/page.ts';
import { type Scan, toPdf } from './pdf.ts';

const QUALITY = 0.82;

/** Draws laid out pages into one PDF file, page by page so that a cheap phone holds one at a time. */
export async function pagesToPdf(pages: readonly Page[], pictures: Pictures): Promise<Blob> {
  const scans: Scan[] = [];
  for (const page of pages) scans.push(await scanOf(drawPage(page, pictures)));
  return toPdf(scans);
}

async function scanOf(canvas: HTMLCanvasElement): Promise<Scan> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (blob === null) throw new Error('This browser cannot draw a page');
  const { width, height } = canvas;
  canvas.width = 0;
  return { jpeg: new Uint8Array(await blob.arrayBuffer()), width, height };
}
