import type { AnyCase } from '#features/workspace/course.ts';
import { glanceOf } from '#features/workspace/glance.ts';
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
export function matcher(typed: string): (entry: AnyCase) => boolean {
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

function searchableOf(entry: AnyCase): Searchable {
  const found = known.get(entry.body);
  if (found) return found;
  const { title, number, names, place, typeName } = glanceOf(entry);
  const people = peopleOf(entry);
  const made = {
    text: fold([title, number, entry.body.tempNo, ...names, place, typeName].join('\n')),
    spelled: spell([title, ...names, place].join('\n')),
    numbers: people.flatMap(({ phone, idNumber }) =>
      [phone, idNumber].flatMap((value) => (value ? [fold(value)] : [])),
    ),
  };
  known.set(entry.body, made);
  return made;
}

function peopleOf({
  collection,
  body,
}: AnyCase): readonly { phone?: string | undefined; idNumber?: string | undefined }[] {
  if (collection === 'mediation') return body.parties ?? [];
  return body.purpose === 'accusation' ? [] : (body.petitioners ?? []);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
