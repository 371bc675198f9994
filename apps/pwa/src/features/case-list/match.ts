import { type CaseHead, glanceOfHead } from '#features/workspace/glance.ts';
import { isSpelled, spell, type Spelled } from './pinyin.ts';

const LEAST_DIGITS = 3;

/** What is searched of a case; worked out when it is first searched, and kept as long as the document is the same. */
interface Searchable {
  readonly text: string;
  readonly spelled: Spelled;
  /** Telephone and paper numbers, searched by their tail. */
  readonly numbers: readonly string[];
}

const known = new WeakMap<object, Searchable>();

/** Makes the test for what somebody typed: characters, pinyin initials, or the tail of a number. All words must fit. */
export function matcher(typed: string): (entry: CaseHead) => boolean {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (entry) => {
    const searchable = searchableOf(entry);
    return words.every((word) => fitsWord(searchable, word));
  };
}

function fitsWord({ text, spelled, numbers }: Searchable, word: string): boolean {
  if (text.includes(word)) return true;
  if (/^[a-z]+$/.test(word)) return isSpelled(spelled, word);
  const isTail = word.length >= LEAST_DIGITS && /^\d+x?$/.test(word);
  return isTail && numbers.some((number) => number.endsWith(word));
}

function searchableOf(entry: CaseHead): Searchable {
  const found = known.get(entry.head);
  if (found) return found;
  const { title, number, names, place, typeName } = glanceOfHead(entry);
  const { tempNo, numbers } = entry.head.outline;
  const made = {
    text: fold([title, number, tempNo, ...names, place, typeName].join('\n')),
    spelled: spell([title, ...names, place].join('\n')),
    numbers: numbers.map(fold),
  };
  known.set(entry.head, made);
  return made;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
