import { type Mark, type Measure, type Page, paper } from './layout/page.ts';

/** Letters for official papers, as far as the phone has them; every Android has the last. */
export const FONT = "'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'Songti SC', serif";

/** Dots per millimetre of a drawn page: 200 to the inch, as a fax of good quality. */
const DENSITY = 200 / 25.4;

/** A signature as a picture, by its digest; `undefined` where this phone does not have it. */
export type Pictures = (digest: string) => CanvasImageSource | undefined;

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
    case 'image': {
      const picture = pictures(mark.digest);
      if (picture) pen.drawImage(picture, mark.x, mark.y, mark.width, mark.height);
    }
  }
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
