import { signingDayWords } from '@jiefen/domain/paper/frame';
import type { Block, Sheet, SignaturePlace } from '@jiefen/domain/paper/sheet';
import { LINE, letters, type Measure, measureWidth, type Page, paper } from './page.ts';
import { HAND, type Pen, takePen, writeLines } from './pen.ts';
import { drawCells, drawRuled } from './table.ts';
import { wrap } from './wrap.ts';

/** Two squares before a paragraph, as Chinese is printed. */
const INDENT = '\u3000\u3000';

/** The words that stand on every page; they are printed in the language of the law. */
export interface Frame {
  /** Printed beside a number that is not the official one yet. */
  provisional: string;
  /** `第 1 页 共 2 页` */
  pageOf(page: number, pages: number): string;
  /** The check code, to be compared with the record, in words and as a square of dots. */
  check: { words: string; dots: boolean[][] };
}

/**
 * Lays a filled form out on A4 pages. The same marks are drawn on the screen, into the PDF and on the printer, so
 * that what was looked at is what is signed.
 */
export function layOut(sheet: Sheet, measure: Measure, frame: Frame): Page[] {
  const pen = takePen(measure);
  drawHead(pen, sheet, frame);
  for (const block of sheet.blocks) drawBlock(pen, block);
  const pages = pen.pages();
  return pages.map((page, at) => [...page, ...foot(frame, at + 1, pages.length)]);
}

function drawHead(pen: Pen, { title, issuer, number, isProvisional }: Sheet, { provisional }: Frame): void {
  const centre = paper.width / 2;
  pen.put({ kind: 'text', x: centre, y: pen.y, size: letters.title, words: title, bold: true, anchor: 'middle' });
  pen.skip(6);
  const words = isProvisional && number !== '' ? `${number}（${provisional}）` : number;
  const y = pen.y + letters.cell;
  pen.put({ kind: 'text', x: paper.left, y, size: letters.cell, words: issuer });
  pen.put({ kind: 'text', x: paper.width - paper.right, y, size: letters.cell, words, anchor: 'end' });
  pen.skip(letters.cell * 2);
}

function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'words':
      return drawWords(pen, INDENT + block.words);
    case 'heading':
      pen.need(letters.body * LINE * 2);
      return writeLines(pen, [block.words], true);
    case 'table':
      for (const row of block.rows) drawCells(pen, row);
      return pen.skip(3);
    case 'text':
      return drawText(pen, block);
    case 'items':
      return drawItems(pen, block);
    case 'ruled':
      drawRuled(pen, block);
      return pen.skip(3);
    case 'signatures':
      return drawSignatures(pen, block.places);
  }
}

function drawWords(pen: Pen, words: string): void {
  writeLines(pen, wrap(words, measureWidth, { size: letters.body, measure: pen.measure }));
}

/** What is recorded in full; otherwise as many lines as the form leaves for handwriting. */
function drawText(pen: Pen, { label, words, lines }: { label: string; words: string; lines: number }): void {
  pen.need(letters.body * LINE + HAND);
  writeLines(pen, [`${label}：`], true);
  if (words !== '') drawWords(pen, INDENT + words);
  else for (let at = 0; at < lines; at += 1) pen.blank();
  pen.skip(2);
}

function drawItems(
  pen: Pen,
  { label, items, lines }: { label: string; items: readonly string[]; lines: number },
): void {
  if (items.length === 0) return drawText(pen, { label, words: '', lines });
  pen.need(letters.body * LINE * 2);
  writeLines(pen, [`${label}：`], true);
  for (const [at, item] of items.entries()) drawWords(pen, `${at + 1}. ${item}`);
  pen.skip(2);
}

const SIGN = 14;

function drawSignatures(pen: Pen, places: readonly SignaturePlace[]): void {
  pen.skip(4);
  for (const place of places) drawPlace(pen, place);
}

/** A drawn signature stands on the line; otherwise the line is free, and the day with it. */
function drawPlace(pen: Pen, { label, name, at, mode, image }: SignaturePlace): void {
  pen.need(SIGN);
  const y = pen.y + SIGN - 4;
  const head = `${label}：`;
  const start = paper.left + pen.measure(head, letters.body, false);
  const end = paper.width - paper.right;
  pen.put({ kind: 'text', x: paper.left, y, size: letters.body, words: head });
  pen.put({ kind: 'text', x: start + 1, y, size: letters.cell, words: at === '' ? name : `${name} ${mode}` });
  if (image !== undefined) {
    pen.put({ kind: 'image', x: start + 30, y: y - 11, width: 34, height: 12, digest: image });
  }
  pen.put({ kind: 'line', x1: start, y1: y + 1.5, x2: end - 42, y2: y + 1.5 });
  pen.put({ kind: 'text', x: end, y, size: letters.cell, words: signingDayWords(at), anchor: 'end' });
  pen.skip(SIGN);
}

function foot({ pageOf, check }: Frame, page: number, pages: number): Page {
  const y = paper.height - paper.bottom + 10;
  const small = { kind: 'text', y, size: letters.foot } as const;
  return [
    { kind: 'dots', x: paper.left, y: y - 8, width: 12, rows: check.dots },
    { ...small, x: paper.left + 14, words: check.words },
    { ...small, x: paper.width - paper.right, words: pageOf(page, pages), anchor: 'end' },
  ];
}
