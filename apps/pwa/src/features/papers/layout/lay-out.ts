import type { Block, Sheet } from '@jiefen/domain/paper/sheet';
import { LINE, letters, type Measure, measureWidth, type Page, paper } from './page.ts';
import { HAND, type Pen, takePen, writeLines } from './pen.ts';
import { type Drawings, drawSignatures } from './signatures.ts';
import { drawCells, drawRuled } from './table.ts';
import { wrap } from './wrap.ts';

/** Two squares before a paragraph, as Chinese is printed. */
const INDENT = '\u3000\u3000';

/** What stands on the pages beside the filled form; printed in the language of the law. */
export interface Frame {
  /** Printed beside a number that is not the official one yet. */
  provisional: string;
  drawings: Drawings;
}

/** What stands at the foot of every page. */
export interface Foot {
  /** `第1页 共2页`; '' where pages are not counted. */
  pageOf(page: number, pages: number): string;
  /** The check code, to be compared with the record, in words and as a square of dots. */
  check: { words: string; dots: boolean[][] };
}

/**
 * Lays a filled form out on A4 pages. The same marks are drawn on the screen, into the PDF and on the printer, so
 * that what was looked at is what is signed.
 */
export function layOut(sheet: Sheet, measure: Measure, { provisional, drawings }: Frame): Page[] {
  const pen = takePen(measure);
  drawHead(pen, sheet, provisional);
  for (const block of sheet.blocks) drawBlock(pen, block, drawings);
  return pen.pages();
}

/** Sets the foot under every page of a paper. */
export function withFoot(pages: readonly Page[], { pageOf, check }: Foot): Page[] {
  return pages.map((page, at) => [...page, ...footMarks(check, pageOf(at + 1, pages.length))]);
}

/** Issuer and number share a line where there is room for both. */
function drawHead(pen: Pen, { title, issuer, number, isProvisional }: Sheet, provisional: string): void {
  const centre = paper.width / 2;
  pen.put({ kind: 'text', x: centre, y: pen.y, size: letters.title, words: title, bold: true, anchor: 'middle' });
  pen.skip(6);
  const words = isProvisional && number !== '' ? `${number}（${provisional}）` : number;
  const isTight = pen.measure(`${issuer}\u3000${words}`, letters.cell, false) > measureWidth;
  pen.put({ kind: 'text', x: paper.left, y: pen.y + letters.cell, size: letters.cell, words: issuer });
  if (isTight) pen.skip(letters.cell * LINE);
  const x = paper.width - paper.right;
  pen.put({ kind: 'text', x, y: pen.y + letters.cell, size: letters.cell, words, anchor: 'end' });
  pen.skip(letters.cell * 2);
}

function drawBlock(pen: Pen, block: Block, drawings: Drawings): void {
  switch (block.kind) {
    case 'words':
      return drawParagraphs(pen, block.words);
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
      return drawSignatures(pen, block.places, drawings);
  }
}

/** Every paragraph of the writer begins with two squares. */
function drawParagraphs(pen: Pen, words: string): void {
  for (const paragraph of words.split('\n')) drawWords(pen, paragraph === '' ? '' : INDENT + paragraph);
}

function drawWords(pen: Pen, words: string): void {
  writeLines(pen, wrap(words, measureWidth, { size: letters.body, measure: pen.measure }));
}

/** What is recorded in full; otherwise as many lines as the form leaves for handwriting. */
function drawText(pen: Pen, { label, words, lines }: { label: string; words: string; lines: number }): void {
  pen.need(letters.body * LINE + HAND);
  writeLines(pen, [`${label}：`], true);
  if (words !== '') drawParagraphs(pen, words);
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

function footMarks(check: Foot['check'], pageWords: string): Page {
  const y = paper.height - paper.bottom + 10;
  const small = { kind: 'text', y, size: letters.foot } as const;
  const page: Page =
    pageWords === '' ? [] : [{ ...small, x: paper.width - paper.right, words: pageWords, anchor: 'end' }];
  return [
    { kind: 'dots', x: paper.left, y: y - 8, width: 12, rows: check.dots },
    { ...small, x: paper.left + 14, words: check.words },
    ...page,
  ];
}
