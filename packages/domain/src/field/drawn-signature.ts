import * as v from 'valibot';
import { instant } from './date-time.ts';

/** The type of a signature drawn on the screen, stored as its strokes and never as a picture. */
export const DRAWN_SIGNATURE = 'application/vnd.jiefen.signature+json';

const number = v.pipe(v.number(), v.finite());

/** A point of the pen: place in pixels of the sheet, milliseconds since the first touch, pressure from 0 to 1. */
const pointSchema = v.object({ x: number, y: number, t: number, p: number });

export const drawnSignatureSchema = v.object({
  width: v.pipe(number, v.minValue(1)),
  height: v.pipe(number, v.minValue(1)),
  /** When it was finished. */
  at: instant,
  strokes: v.pipe(v.array(v.pipe(v.array(pointSchema), v.minLength(1))), v.minLength(1)),
});

/** A signature as the pen drew it. */
export type DrawnSignature = v.InferOutput<typeof drawnSignatureSchema>;

/** Reads the stored text of a signature; gives nothing when it is not one. */
export function readDrawnSignature(text: string): DrawnSignature | undefined {
  try {
    const parsed = v.safeParse(drawnSignatureSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
