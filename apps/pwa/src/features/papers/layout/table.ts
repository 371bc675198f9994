import type { Cell } from '@jiefen/domain/paper/sheet';
import { LINE, letters, measureWidth, paper } from './page.ts';
import { HAND, type Pen } from './pen.ts';
import { wrap } from './wrap.ts';

const PAD = 1.6;
const ROW = 9;

interface Column {
  x: number;
  width: number;
  lines: string[];
  bold: boolean;
}

/** Draws a row of labelled cells: label, words, label, words ... */
export function drawCells(pen: Pen, cells: readonly Cell[]): void {
  const width = measureWidth / cells.length;
  const columns = cells.flatMap(({ label, words }, at): Column[] => {
    const labelWidth = Math.min(width * 0.5, pen.measure(label, letters.cell, false) + 2 * PAD);
    const x = paper.left + at * width;
    return [column(pen, x, labelWidth, label), column(pen, x + labelWidth, width - labelWidth, words)];
  });
  drawRow(pen, columns, Math.max(...cells.map(({ words, lines }) => (words === '' ? lines * HAND : ROW))));
}

/** Draws a table with a head and at least so many rows. */
export function drawRuled(
  pen: Pen,
  table: { heads: readonly string[]; rows: readonly string[][]; lines: number },
): void {
  const widths = columnWidths(pen, table);
  const lefts = widths.map((_, at) => paper.left + widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  const toColumns = (words: readonly string[], bold: boolean) =>
    words.map((cell, at) => ({ ...column(pen, lefts[at] ?? paper.left, widths[at] ?? 0, cell), bold }));
  drawRow(pen, toColumns(table.heads, true), ROW);
  for (const row of table.rows) drawRow(pen, toColumns(row, false), ROW);
  const blank = table.heads.map(() => '');
  for (let at = table.rows.length; at < table.lines; at += 1) drawRow(pen, toColumns(blank, false), ROW);
}

/** The widest a column grows before its words are broken into lines, in millimetres. */
const WIDE = 60;

/** Each column is as wide as its words ask, in proportion: a number takes little, an address much. */
function columnWidths(pen: Pen, { heads, rows }: { heads: readonly string[]; rows: readonly string[][] }): number[] {
  const asked = heads.map((head, at) => {
    const widest = Math.max(...rows.map((row) => pen.measure(row[at] ?? '', letters.cell, false)), 0);
    return Math.max(pen.measure(head, letters.cell, true), Math.min(WIDE, widest)) + 2 * PAD;
  });
  const sum = asked.reduce((total, width) => total + width, 0);
  return asked.map((width) => (width * measureWidth) / sum);
}

function column(pen: Pen, x: number, width: number, words: string): Column {
  const lines = wrap(words, width - 2 * PAD, { size: letters.cell, measure: pen.measure });
  return { x, width, lines, bold: false };
}

function drawRow(pen: Pen, columns: readonly Column[], least: number): void {
  const most = Math.max(...columns.map(({ lines }) => lines.length));
  const height = Math.max(least, most * letters.cell * LINE + 2 * PAD);
  pen.need(height);
  const top = pen.y;
  for (const { x, width, lines, bold } of columns) {
    box(pen, x, top, width, height);
    const start = top + (height - lines.length * letters.cell * LINE) / 2 + letters.cell * 1.2;
    for (const [at, words] of lines.entries()) {
      if (words === '') continue;
      pen.put({ kind: 'text', x: x + PAD, y: start + at * letters.cell * LINE, size: letters.cell, words, bold });
    }
  }
  pen.skip(height);
}

function box(pen: Pen, x: number, y: number, width: number, height: number): void {
  const [right, bottom] = [x + width, y + height];
  pen.put({ kind: 'line', x1: x, y1: y, x2: right, y2: y });
  pen.put({ kind: 'line', x1: x, y1: bottom, x2: right, y2: bottom });
  pen.put({ kind: 'line', x1: x, y1: y, x2: x, y2: bottom });
  pen.put({ kind: 'line', x1: right, y1: y, x2: right, y2: bottom });
}
