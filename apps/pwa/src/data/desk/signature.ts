import * as v from 'valibot';

/** A drawn signature: lines of points on a sheet of the given size. */
export const signatureSchema = v.object({
  width: v.pipe(v.number(), v.minValue(1)),
  height: v.pipe(v.number(), v.minValue(1)),
  strokes: v.array(v.array(v.object({ x: v.number(), y: v.number() }))),
});

export type Signature = v.InferOutput<typeof signatureSchema>;

/** The lines of a signature as the `points` of SVG polylines; a dot becomes a line of no length. */
export function signatureLines({ strokes }: Signature): string[] {
  return strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) =>
      [...stroke, ...stroke.slice(0, stroke.length === 1 ? 1 : 0)].map(({ x, y }) => `${x},${y}`).join(' '),
    );
}
