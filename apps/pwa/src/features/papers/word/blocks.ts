import {
  convertMillimetersToTwip,
  HeightRule,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  VerticalAlign,
  WidthType,
} from 'docx';
import { signingDayWords } from '@jiefen/domain/paper/frame';
import type { Block, SignaturePlace } from '@jiefen/domain/paper/sheet';
import { letters, measureWidth } from '../layout/page.ts';
import type { WordPicture } from './to-word.ts';
import { blankLines, halfPoints, paragraphs } from './words.ts';

type Pictures = ReadonlyMap<string, WordPicture>;

/** Least height of a row, in millimetres. */
const ROW = 9;

/** Writes one part of a form. */
export function blockToWord(block: Block, pictures: Pictures): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'words':
      return paragraphs(block.words, { indent: true });
    case 'heading':
      return paragraphs(block.words, { bold: true });
    case 'table':
      return [
        ...block.rows.map((row) => tableOf([row.flatMap(({ label, words }) => [label, words])], row[0]?.lines ?? 1)),
        gap(),
      ];
    case 'ruled':
      return [tableOf([block.heads, ...block.rows, ...emptyRows(block)], 1), gap()];
    case 'text':
      return labelled(block.label, block.words === '' ? [] : paragraphs(block.words, { indent: true }), block.lines);
    case 'items':
      return labelled(
        block.label,
        block.items.flatMap((item, at) => paragraphs(`${at + 1}. ${item}`)),
        block.lines,
      );
    case 'signatures':
      return block.places.map((place) => placeToWord(place, pictures));
  }
}

function labelled(label: string, written: Paragraph[], lines: number): Paragraph[] {
  return [...paragraphs(`${label}：`, { bold: true }), ...(written.length > 0 ? written : blankLines(lines))];
}

function emptyRows({ heads, rows, lines }: Extract<Block, { kind: 'ruled' }>): string[][] {
  return Array.from({ length: Math.max(0, lines - rows.length) }, () => heads.map(() => ''));
}

/** Tables that stand below each other grow together in Word; each row of a form is one, for columns of its own. */
function tableOf(rows: readonly (readonly string[])[], lines: number): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const width = Math.floor(convertMillimetersToTwip(measureWidth) / columns);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    rows: rows.map((row) => rowOf(row, width, lines)),
  });
}

function rowOf(words: readonly string[], width: number, lines: number): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: convertMillimetersToTwip(ROW * lines), rule: HeightRule.ATLEAST },
    children: words.map(
      (text) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          children: text
            .split('\n')
            .map((line) => new Paragraph({ children: [new TextRun({ text: line, size: halfPoints(letters.cell) })] })),
        }),
    ),
  });
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 160 }, children: [] });
}

/** The label, the name or what was drawn, and the day; free where it is not done. */
function placeToWord({ label, name, at, mode, image }: SignaturePlace, pictures: Pictures): Paragraph {
  const drawn = image === undefined ? undefined : pictures.get(image);
  const who = at === '' || mode === '' ? name : `${name}（${mode}）`;
  const line = { type: UnderlineType.SINGLE };
  return new Paragraph({
    spacing: { before: 200, after: 120 },
    tabStops: [{ type: TabStopType.RIGHT, position: convertMillimetersToTwip(measureWidth) }],
    children: [
      new TextRun({ text: `${label}：` }),
      ...(drawn ? [pictureOf(drawn)] : []),
      new TextRun({ text: who, size: halfPoints(letters.cell), underline: line }),
      new TextRun({ text: `\t${signingDayWords(at)}`, size: halfPoints(letters.cell) }),
    ],
  });
}

/** As high as a signature on paper: 11 mm. */
function pictureOf({ png, width, height }: WordPicture): ImageRun {
  const high = (11 * 96) / 25.4;
  return new ImageRun({ type: 'png', data: png, transformation: { width: (width / height) * high, height: high } });
}
