import { defineFileRule } from './rule.ts';

const MOST_LINES = 30;
const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

/** A component draws; what it does lives in a file that can be tested without drawing. */
export const componentScripts = defineFileRule('short component scripts', /\.svelte$/, (text) =>
  [...text.matchAll(SCRIPT)].flatMap((match) => {
    const lines = (match[1] ?? '').split('\n').filter((content) => content.trim() !== '').length;
    const line = text.slice(0, match.index).split('\n').length;
    return lines > MOST_LINES
      ? [{ line, says: `the script has ${lines} lines, at most ${MOST_LINES}: move logic to <verb>.svelte.ts` }]
      : [];
  }),
);
