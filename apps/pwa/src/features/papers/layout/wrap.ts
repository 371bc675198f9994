import type { Measure } from './page.ts';

/** Signs that may not begin a line (GB/T 15834). */
const closing = new Set('，。、；：？！）〕】》”’,.;:?!)%');

/**
 * Breaks words into lines of at most `width` millimetres; `first` is the room already taken on the first line.
 * Line breaks of the writer are kept. A sign that may not begin a line goes onto the line before.
 */
export function wrap(
  words: string,
  width: number,
  letter: { size: number; measure: Measure; first?: number },
): string[] {
  const { size, measure, first = 0 } = letter;
  return words.split('\n').flatMap((paragraph, at) => {
    const lines: string[] = [];
    let line = '';
    for (const sign of paragraph) {
      const room = lines.length === 0 && at === 0 ? width - first : width;
      if (line !== '' && measure(line + sign, size, false) > room && !closing.has(sign)) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
    return [...lines, line];
  });
}
