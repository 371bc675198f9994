import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Footer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { pageParts } from '@jiefen/domain/paper/frame';
import type { Sheet } from '@jiefen/domain/paper/sheet';
import { letters, LINE, measureWidth } from '../layout/page.ts';

/** 仿宋 as official papers are written (GB/T 9704-2012); Word takes another where it is missing. */
export const FONT = 'FangSong';

/** The size of letters in half points, from millimetres. */
export function halfPoints(millimetres: number): number {
  return Math.round((millimetres * 72 * 2) / 25.4);
}

/** A paragraph of the form; the writer's own line breaks become paragraphs of their own. */
export function paragraphs(words: string, { bold = false, indent = false } = {}): Paragraph[] {
  return words.split('\n').map(
    (text) =>
      new Paragraph({
        spacing: { line: LINE * 240 },
        ...(indent && { indent: { firstLine: convertMillimetersToTwip(letters.body * 2) } }),
        children: [new TextRun({ text, bold })],
      }),
  );
}

/** Empty lines for handwriting. */
export function blankLines(count: number): Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return Array.from(
    { length: count },
    () => new Paragraph({ border: { bottom: line, between: line }, spacing: { line: 480 } }),
  );
}

/** Title, issuer and number. */
export function headOf({ title, issuer }: Sheet, number: string): Paragraph[] {
  const right = { type: TabStopType.RIGHT, position: convertMillimetersToTwip(measureWidth) };
  const size = halfPoints(letters.cell);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: title, bold: true, size: halfPoints(letters.title) })],
    }),
    new Paragraph({
      tabStops: [right],
      spacing: { after: 160 },
      children: [new TextRun({ text: issuer, size }), new TextRun({ text: `\t${number}`, size })],
    }),
  ];
}

/** Check code and page number, as the printed paper has them. */
export function footOf(check: string): Footer {
  const size = halfPoints(letters.foot);
  const right = { type: TabStopType.RIGHT, position: convertMillimetersToTwip(measureWidth) };
  const [before, between, after] = pageParts;
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [right],
        children: [new TextRun({ text: `${check}\t`, size }), new TextRun({ children, size })],
      }),
    ],
  });
}
