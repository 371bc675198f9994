import { defineFileRule } from './rule.ts';

const DISABLE = /eslint-disable|svelte-ignore|@ts-expect-error|@ts-ignore|@ts-nocheck|prettier-ignore/;
const REASON = / -- \S/;

/** A rule that is switched off says why, as `-- reason` on the same line. */
export const disableReasons = defineFileRule(
  'reasons for exceptions',
  /^(apps|packages|e2e|bench)\/.*\.(ts|js|svelte)$/,
  (text) =>
    text
      .split('\n')
      .flatMap((content, index) =>
        DISABLE.test(content) && !REASON.test(content)
          ? [{ line: index + 1, says: 'an exception needs its reason: -- because ...' }]
          : [],
      ),
);
