const separators = /[^\p{L}\p{N}]+/gu;

/**
 * The form in which texts are searched: letters and digits only, in lower case and full width made half. Each
 * text becomes one word, so that a number is found with and without its brackets.
 */
export function toSearchText(texts: readonly string[]): string {
  return [...new Set(texts.map(toWord))].filter((word) => word !== '').join(' ');
}

/** The words a reader asks for; spaces part them. */
export function wordsOf(query: string): string[] {
  return query
    .split(/\s+/u)
    .map(toWord)
    .filter((word) => word !== '');
}

/**
 * Every pair of neighbouring signs of a search text, and the last sign of each word alone: so any part of a
 * word is found, a single sign as the beginning of a pair. Chinese is written without spaces, and no engine
 * here finds words of two signs by itself.
 */
export function gramsOf(text: string): string[] {
  return [...new Set(text.split(' ').flatMap(pairsIn))];
}

/** The pairs a word consists of; one sign has none. */
export function gramsToFind(word: string): string[] {
  return [...new Set(pairsIn(word).filter((gram) => [...gram].length === 2))];
}

/** Whether finding all pairs of a word still leaves it open that they stand in its order. */
export function needsRecheck(word: string): boolean {
  return [...word].length > 2;
}

function toWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(separators, '');
}

function pairsIn(word: string): string[] {
  const signs = [...word];
  return signs.map((sign, at) => sign + (signs[at + 1] ?? ''));
}
