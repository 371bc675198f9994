import type { FileType } from './upload.ts';

/** So many bytes at the beginning tell the type of a file. */
export const TELLING_BYTES = 16;

/** What stands at a place in the first bytes of every file of a type, as Latin-1 text. */
interface Mark {
  readonly at: number;
  readonly text: string;
}

const marksByType: Readonly<Record<FileType, readonly Mark[]>> = {
  'image/jpeg': [{ at: 0, text: '\xFF\xD8\xFF' }],
  'image/png': [{ at: 0, text: '\x89PNG\r\n\x1A\n' }],
  'image/webp': [
    { at: 0, text: 'RIFF' },
    { at: 8, text: 'WEBP' },
  ],
  'audio/webm': [{ at: 0, text: '\x1A\x45\xDF\xA3' }],
  'audio/ogg': [{ at: 0, text: 'OggS' }],
  'audio/mp4': [{ at: 4, text: 'ftyp' }],
  'application/pdf': [{ at: 0, text: '%PDF-' }],
  'application/vnd.jiefen.signature+json': [{ at: 0, text: '{' }],
};

/** Tells whether the first bytes of a file are those of its type: `head` holds `TELLING_BYTES`, or the whole file. */
export function looksLike(type: FileType, head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, TELLING_BYTES));
  return marksByType[type].every((mark) => text.startsWith(mark.text, mark.at));
}
