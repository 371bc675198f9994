import { type Locale, say, type Term } from '../term.ts';

/** One entry of an official list. A code that was ever stored stays in the list: it is retired, not removed. */
export interface Option<Code extends string = string> {
  readonly code: Code;
  readonly name: Term;
  readonly note?: Term;
  readonly parent?: string;
  readonly retired?: true;
}

/** An official list: its options stand in the order of the source. */
export interface Vocabulary<Code extends string = string> {
  readonly name: string;
  readonly title: Term;
  readonly source: string;
  readonly options: readonly Option<Code>[];
}

/** The codes of a vocabulary as a union type. */
export type CodeOf<List> = List extends Vocabulary<infer Code> ? Code : never;

/** Declares an official list; its codes become a literal union. A code given twice is a bug and throws. */
export function defineVocabulary<const Code extends string>(list: Vocabulary<Code>): Vocabulary<Code> {
  const codes = new Set(list.options.map((option) => option.code));
  if (codes.size !== list.options.length) throw new Error(`${list.name}: a code is given twice`);
  return list;
}

/** Tells whether a value is a code of the list. */
export function isCode<Code extends string>(list: Vocabulary<Code>, value: unknown): value is Code {
  return list.options.some((option) => option.code === value);
}

/** Gives the name of a code, or the code itself when the list does not know it. */
export function nameOf(list: Vocabulary, code: string, locale: Locale): string {
  const found = list.options.find((option) => option.code === code);
  return found ? say(found.name, locale) : code;
}

/** Gives the place of a code in the list, counted from 0, or -1: the order of graded lists. */
export function rankOf(list: Vocabulary, code: string): number {
  return list.options.findIndex((option) => option.code === code);
}

/** Lists all codes in the order of the source. */
export function codesOf<Code extends string>(list: Vocabulary<Code>): Code[] {
  return list.options.map((option) => option.code);
}
