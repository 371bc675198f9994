// Writes the table of pinyin initials by which the phone finds names: run it again when pinyin-pro is raised.
import { readFileSync, writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const FIRST = 0x4e00;
const LAST = 0x9fa5;
const TABLE = 'apps/pwa/src/features/case-list/pinyin-table.ts';

/** The module with the initial of every common character, and of the surnames that are read in their own way. */
export function pinyinTable(): string {
  const codes = Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at);
  const initials = codes.map((code) => initialOf(String.fromCodePoint(code), 'normal'));
  const surnames = codes.flatMap((code, at) => {
    const initial = initialOf(String.fromCodePoint(code), 'surname');
    return initial === initials[at] ? [] : [`  0x${code.toString(16)}: '${initial}',`];
  });
  return `/** Pinyin initials of U+4E00 to U+9FA5 in order, made by scripts/pinyin-initials.ts; a dot = none known. */
export const initials =
  '${initials.join('')}';

/** Surnames read otherwise, by character code. */
export const surnameInitials: Readonly<Record<number, string>> = {
${surnames.join('\n')}
};
`;
}

/** The module as it stands in the source. */
export function storedTable(): string {
  return readFileSync(TABLE, 'utf8');
}

function initialOf(character: string, mode: 'normal' | 'surname'): string {
  const [letter = ''] = pinyin(character, { pattern: 'first', toneType: 'none', mode, v: true });
  return /^[a-z]$/.test(letter) ? letter : '.';
}

if (import.meta.main) writeFileSync(TABLE, pinyinTable());
