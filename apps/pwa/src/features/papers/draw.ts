import { type Mark, type Measure, type Page, paper, type Strokes } from './layout/page.ts';

/** Letters for official papers, as far as the phone has them; every Android has the last. */
export const FONT = "'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'Songti SC', serif";

/** Dots per millimetre of a drawn page: 200 to the inch, as a fax of good quality. */
const DENSITY = 200 / 25.4;

/** A photo by its digest; `undefined` where it is not here. */
export type Pictures = (digest: string) => ImageBitmap | undefined;

/** Measures words with the letters of this device. */
export function createMeasure(): Measure {
  const pen = contextOf(document.createElement('canvas'));
  return (words, size, bold) => {
    pen.font = fontOf(size * 10, bold);
    return pen.measureText(words).width / 10;
  };
}

/** Draws one page as black on white; dark mode never reaches a paper. */
export function drawPage(page: Page, pictures: Pictures): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(paper.width * DENSITY);
  canvas.height = Math.round(paper.height * DENSITY);
  const pen = contextOf(canvas);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(DENSITY, DENSITY);
  pen.fillStyle = '#000000';
  pen.lineWidth = 0.25;
  for (const mark of page) drawMark(pen, mark, pictures);
  return canvas;
}

function drawMark(pen: CanvasRenderingContext2D, mark: Mark, pictures: Pictures): void {
  switch (mark.kind) {
    case 'text':
      pen.font = fontOf(mark.size, mark.bold ?? false);
      pen.textAlign = mark.anchor === 'middle' ? 'center' : (mark.anchor ?? 'start');
      return pen.fillText(mark.words, mark.x, mark.y);
    case 'line':
      pen.beginPath();
      pen.moveTo(mark.x1, mark.y1);
      pen.lineTo(mark.x2, mark.y2);
      return pen.stroke();
    case 'dots':
      return drawDots(pen, mark);
    case 'strokes':
      return drawStrokes(pen, mark);
    case 'image':
      return drawPhoto(pen, mark, pictures(mark.digest));
  }
}

/** Draws what a pen drew; a stroke of one point is a dot. */
export function drawStrokes(pen: CanvasRenderingContext2D, { lines, width }: Strokes): void {
  pen.save();
  pen.lineWidth = width;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  for (const [[x, y] = [0, 0], ...rest] of lines) {
    pen.moveTo(x, y);
    for (const [nextX, nextY] of rest.length > 0 ? rest : [[x, y] as const]) pen.lineTo(nextX, nextY);
  }
  pen.stroke();
  pen.restore();
}

/** Whole and undistorted, in the middle of its box. */
function drawPhoto(
  pen: CanvasRenderingContext2D,
  { x, y, width, height }: Extract<Mark, { kind: 'image' }>,
  photo: ImageBitmap | undefined,
): void {
  if (photo === undefined) return;
  const scale = Math.min(width / photo.width, height / photo.height);
  const [wide, high] = [photo.width * scale, photo.height * scale];
  pen.drawImage(photo, x + (width - wide) / 2, y + (height - high) / 2, wide, high);
}

function drawDots(pen: CanvasRenderingContext2D, { x, y, width, rows }: Extract<Mark, { kind: 'dots' }>): void {
  const dot = width / rows.length;
  for (const [down, row] of rows.entries()) {
    for (const [across, isDark] of row.entries()) {
      if (isDark) pen.fillRect(x + across * dot, y + down * dot, dot, dot);
    }
  }
}

function fontOf(size: number, bold: boolean): string {
  return `${bold ? 'bold ' : ''}${size}px ${FONT}`;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw');
  return context;
}
