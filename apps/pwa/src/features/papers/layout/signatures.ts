import { signingDayWords } from '@jiefen/domain/paper/frame';
import type { DrawnSignature } from '@jiefen/domain/field/drawn-signature';
import type { SignaturePlace } from '@jiefen/domain/paper/sheet';
import { letters, paper } from './page.ts';
import type { Pen } from './pen.ts';
import { fitStrokes } from './strokes.ts';

/** A drawn signature by its digest; `undefined` where it is not here. */
export type Drawings = (digest: string) => DrawnSignature | undefined;

const ROW = 14;
/** Room for the day at the right end. */
const DAY = 42;

/** Draws the places at the foot of a form, one row each. */
export function drawSignatures(pen: Pen, places: readonly SignaturePlace[], drawings: Drawings): void {
  pen.skip(4);
  for (const place of places) drawPlace(pen, place, drawings);
}

/**
 * The line is for the hand. A drawn signature stands on it, the printed name small below; of one given on paper it
 * is said how and when, and a missing one leaves line and day free.
 */
function drawPlace(pen: Pen, place: SignaturePlace, drawings: Drawings): void {
  pen.need(ROW);
  const y = pen.y + ROW - 4;
  const head = `${place.label}：`;
  const start = paper.left + pen.measure(head, letters.body, false);
  const end = paper.width - paper.right;
  const drawn = place.image === undefined ? undefined : drawings(place.image);
  pen.put({ kind: 'text', x: paper.left, y, size: letters.body, words: head });
  if (drawn) {
    pen.put(fitStrokes(drawn, { x: start + 1, y: y - 10, width: end - DAY - start - 2, height: 11 }));
    pen.put({ kind: 'text', x: start + 1, y: y + 5, size: letters.foot, words: whoAndHow(place) });
  } else if (place.at !== '' || place.name !== '') {
    pen.put({ kind: 'text', x: start + 1, y, size: letters.cell, words: whoAndHow(place) });
  }
  pen.put({ kind: 'line', x1: start, y1: y + 1.5, x2: end - DAY, y2: y + 1.5 });
  pen.put({ kind: 'text', x: end, y, size: letters.cell, words: signingDayWords(place.at), anchor: 'end' });
  pen.skip(ROW);
}

function whoAndHow({ name, at, mode }: SignaturePlace): string {
  return at === '' || mode === '' ? name : `${name}（${mode}）`;
}
