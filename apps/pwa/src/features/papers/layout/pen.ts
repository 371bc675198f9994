import { LINE, letters, type Mark, type Measure, measureWidth, type Page, paper } from './page.ts';

/** Writes down a sheet from top to bottom and turns the page by itself. */
export interface Pen {
  readonly measure: Measure;
  /** Where the writing stands now, in millimetres from the top of the page. */
  readonly y: number;
  /** Turns the page when less than so many millimetres are left. */
  need(height: number): void;
  skip(height: number): void;
  put(mark: Mark): void;
  /** Draws an empty line for handwriting. */
  blank(): void;
  pages(): Page[];
}

/** A line for handwriting, in millimetres. */
export const HAND = 9;

const END = paper.height - paper.bottom;

/** Takes a fresh sheet of paper. */
export function takePen(measure: Measure): Pen {
  const right = paper.left + measureWidth;
  const pages: Page[] = [[]];
  let y: number = paper.top;
  const put = (mark: Mark) => void pages.at(-1)?.push(mark);

  function need(height: number): void {
    if (y + height <= END) return;
    pages.push([]);
    y = paper.top;
  }

  return {
    measure,
    get y() {
      return y;
    },
    need,
    skip: (height) => (y += height),
    put,
    blank() {
      need(HAND);
      y += HAND;
      put({ kind: 'line', x1: paper.left, x2: right, y1: y, y2: y });
    },
    pages: () => pages,
  };
}

/** Writes lines one below the other, over the end of the page where they must. */
export function writeLines(pen: Pen, words: readonly string[], bold = false): void {
  const size = letters.body;
  for (const line of words) {
    pen.need(size * LINE);
    pen.put({ kind: 'text', x: paper.left, y: pen.y + size * 1.2, size, words: line, bold });
    pen.skip(size * LINE);
  }
}
