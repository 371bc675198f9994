import { attachmentsIn } from '@jiefen/domain/field/attachment';
import { type DrawnSignature, readDrawnSignature } from '@jiefen/domain/field/drawn-signature';
import type { Sheet } from '@jiefen/domain/paper/sheet';
import { placesOf } from '@jiefen/domain/paper/tracking';
import type { ReadFile } from './read-file.ts';

/** Drawn signatures by the digest of their file. */
export type Drawn = ReadonlyMap<string, DrawnSignature>;

/** Reads the drawn signatures that stand on sheets, as far as they can be had. */
export async function drawingsOn(sheets: readonly Sheet[], body: object, readFile: ReadFile): Promise<Drawn> {
  const wanted = new Set(sheets.flatMap(placesOf).flatMap(({ image }) => image ?? []));
  const drawn = new Map<string, DrawnSignature>();
  for (const file of attachmentsIn(body)) {
    if (!wanted.has(file.digest) || drawn.has(file.digest)) continue;
    const bytes = await readFile(file);
    const drawing = bytes && readDrawnSignature(await bytes.text());
    if (drawing) drawn.set(file.digest, drawing);
  }
  return drawn;
}
