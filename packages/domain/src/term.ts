/** The languages every word of the product exists in; zh is the one of the law and the paper. */
export type Locale = 'zh' | 'en';

/** An official word in both languages. */
export interface Term {
  readonly zh: string;
  readonly en: string;
}

/** Makes a term from its Chinese and its English wording. */
export function term(zh: string, en: string): Term {
  return { zh, en };
}

/** Gives the wording of a term in one language. */
export function say(word: Term, locale: Locale): string {
  return word[locale];
}
