import { convertMillimetersToTwip, Document, Packer } from 'docx';
import { provisionalWords } from '@jiefen/domain/paper/frame';
import type { Sheet } from '@jiefen/domain/paper/sheet';
import { letters, paper } from '../layout/page.ts';
import { blockToWord } from './blocks.ts';
import { FONT, footOf, headOf, halfPoints } from './words.ts';

/** A drawn signature as a picture of the given size in dots. */
export interface WordPicture {
  png: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** What a Word file needs beside the sheet: the words of the check code and the drawn signatures by digest. */
export interface WordSetting {
  check: string;
  pictures: ReadonlyMap<string, WordPicture>;
}

/** What a Word file is called by machines (ECMA-376). */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Writes a filled form as a Word file with the margins, letters and tables of the printed one. */
export async function sheetToWord(sheet: Sheet, { check, pictures }: WordSetting): Promise<ArrayBuffer> {
  const number = sheet.isProvisional && sheet.number !== '' ? `${sheet.number}（${provisionalWords}）` : sheet.number;
  const document = new Document({
    title: sheet.title,
    creator: sheet.issuer,
    styles: { default: { document: { run: { font: FONT, size: halfPoints(letters.body) } } } },
    sections: [
      {
        properties: { page: { size: sizeOf(), margin: marginsOf() } },
        footers: { default: footOf(check) },
        children: [...headOf(sheet, number), ...sheet.blocks.flatMap((block) => blockToWord(block, pictures))],
      },
    ],
  });
  return Packer.toArrayBuffer(document);
}

function sizeOf() {
  return { width: convertMillimetersToTwip(paper.width), height: convertMillimetersToTwip(paper.height) };
}

function marginsOf() {
  const { top, right, bottom, left } = paper;
  return {
    top: convertMillimetersToTwip(top),
    right: convertMillimetersToTwip(right),
    bottom: convertMillimetersToTwip(bottom),
    left: convertMillimetersToTwip(left),
  };
}
