import type { DrawnSignature } from '@jiefen/domain/field/drawn-signature';
import type { Strokes } from './page.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How thick the pen writes, in millimetres. */
const NIB = 0.5;

/** Fits the strokes of a signature into a box on paper: whole, undistorted, standing on its lower left corner. */
export function fitStrokes({ strokes }: DrawnSignature, box: Box): Strokes {
  const points = strokes.flat();
  const [left, right] = span(points.map(({ x }) => x));
  const [top, bottom] = span(points.map(({ y }) => y));
  const scale = Math.min(box.width / Math.max(1, right - left), box.height / Math.max(1, bottom - top));
  const base = box.y + box.height - (bottom - top) * scale;
  const lines = strokes.map((stroke) =>
    stroke.map(({ x, y }): [number, number] => [box.x + (x - left) * scale, base + (y - top) * scale]),
  );
  return { kind: 'strokes', lines, width: NIB };
}

function span(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}
