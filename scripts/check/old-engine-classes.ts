import { defineFileRule, linesMatching } from './rule.ts';

/** Utilities whose CSS the oldest engine, Chromium 92, does not know: it would leave them out without a word. */
const TOO_NEW =
  /(?<=["'`\s:])-?(?:(?:translate|rotate|scale|skew)-[\w[]|(?:bg|text|border|ring|outline|fill|stroke|shadow|divide)-[a-z-]+\/\d|bg-(?:linear|radial|conic)-|@container|has-\[|text-wrap|text-balance)[\w\-[\]/%.]*/g;

/** Components look the same on every engine we serve. */
export const oldEngineClasses = defineFileRule('classes for old engines', /^apps\/pwa\/src\/.*\.(svelte|ts)$/, (text) =>
  linesMatching(text, TOO_NEW, (match) => `${match} needs an engine newer than Chromium 92`),
);
