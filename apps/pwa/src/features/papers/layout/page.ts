/** A4 with the margins of official documents, in millimetres (GB/T 9704-2012: 37, 26, 35, 28). */
export const paper = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const;

/** Sizes of letters in millimetres: 二号, 四号 and 小四, as the forms are printed. */
export const letters = { title: 7.76, body: 4.94, cell: 4.23, foot: 3.7 } as const;

/** From one line of writing to the next, as a multiple of the letters. */
export const LINE = 1.6;

/** Width of the writing. */
export const measureWidth = paper.width - paper.left - paper.right;

/** One thing to draw; lengths in millimetres from the upper left corner of the page, text by its baseline. */
export type Mark =
  | { kind: 'text'; x: number; y: number; size: number; words: string; bold?: boolean; anchor?: 'middle' | 'end' }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number }
  | { kind: 'dots'; x: number; y: number; width: number; rows: boolean[][] }
  | { kind: 'strokes'; lines: [number, number][][]; width: number }
  | { kind: 'image'; x: number; y: number; width: number; height: number; digest: string };

/** What a pen drew: lines of points. */
export type Strokes = Extract<Mark, { kind: 'strokes' }>;

export type Page = Mark[];

/** Width of words in millimetres; the renderer knows its own letters. */
export type Measure = (words: string, size: number, bold: boolean) => number;
