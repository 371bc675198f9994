import { defineFileRule, linesMatching } from './rule.ts';

/** No test is left out or runs alone: a suite that passes must have run whole. */
export const testFocus = defineFileRule('whole test runs', /\.(test|spec)\.ts$/, (text) =>
  linesMatching(
    text,
    /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fixme|fails)\b/g,
    (match) => `${match} must not stay`,
  ),
);
