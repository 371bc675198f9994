import { drawStrokes } from '../draw.ts';
import type { Drawn } from '../drawings.ts';
import type { Strokes } from '../layout/page.ts';
import { fitStrokes } from '../layout/strokes.ts';
import type { WordPicture } from './to-word.ts';

/** Dots per millimetre of a signature in a Word file. */
const DENSITY = 12;
const SIZE = { width: 34, height: 11 };

/** Draws signatures as pictures for a Word file. */
export async function picturesOf(drawn: Drawn): Promise<Map<string, WordPicture>> {
  const pictures = new Map<string, WordPicture>();
  for (const [digest, signature] of drawn) {
    const mark = fitStrokes(signature, { x: 0.5, y: 0.5, width: SIZE.width - 1, height: SIZE.height - 1 });
    pictures.set(digest, await toPng(mark));
  }
  return pictures;
}

async function toPng(strokes: Strokes): Promise<WordPicture> {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE.width * DENSITY;
  canvas.height = SIZE.height * DENSITY;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser cannot draw');
  pen.scale(DENSITY, DENSITY);
  drawStrokes(pen, strokes);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('This browser cannot draw a signature');
  return { png: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height };
}
