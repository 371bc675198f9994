import type { Locale } from '../term.ts';

/** Joins words into one line: 甲、乙 in Chinese, "a, b" in English. */
export function joinWords(words: readonly string[], locale: Locale): string {
  return words.join(locale === 'zh' ? '、' : ', ');
}
