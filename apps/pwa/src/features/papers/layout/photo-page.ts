import type { Attachment } from '@jiefen/domain/field/attachment';
import { photoWords } from '@jiefen/domain/paper/frame';
import { letters, measureWidth, type Page, paper } from './page.ts';

/** A page of the file for one photo: whole, under the title of the paper it belongs to. */
export function photoPage(title: string, { digest, name }: Pick<Attachment, 'digest' | 'name'>): Page {
  const y = paper.top + 4;
  const words = photoWords(title, name);
  return [
    { kind: 'text', x: paper.width / 2, y: paper.top, size: letters.cell, words, anchor: 'middle' },
    { kind: 'image', x: paper.left, y, width: measureWidth, height: paper.height - paper.bottom - y, digest },
  ];
}
