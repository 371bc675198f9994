import { initials, surnameInitials } from './pinyin-table.ts';

const FIRST = 0x4e00;

/** The initials of a text, one letter or sign for each character, in the usual and in the surname's reading. */
export interface Spelled {
  readonly usual: string;
  readonly surname: string;
}

/** Spells a text by its initials: latin letters and digits stay, unknown signs become dots. */
export function spell(text: string): Spelled {
  const usual: string[] = [];
  const surname: string[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const letter = initials[code - FIRST] ?? (/[a-z0-9]/i.test(character) ? character.toLowerCase() : '.');
    usual.push(letter);
    surname.push(surnameInitials[code] ?? letter);
  }
  return { usual: usual.join(''), surname: surname.join('') };
}

/** Tells whether letters stand for characters that follow each other; each character may be read either way. */
export function isSpelled({ usual, surname }: Spelled, letters: string): boolean {
  for (let at = 0; at + letters.length <= usual.length; at++) {
    if (fits(usual, surname, letters, at)) return true;
  }
  return false;
}

function fits(usual: string, surname: string, letters: string, at: number): boolean {
  for (let step = 0; step < letters.length; step++) {
    if (usual[at + step] !== letters[step] && surname[at + step] !== letters[step]) return false;
  }
  return true;
}
