import { defineFileRule, linesMatching } from './rule.ts';

const COMMENT = /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"`])\/\/.*$/gm;

/** Words for people stand in the catalogues, official terms in the domain: the app's code has no Chinese in it, tests aside. */
export const wordsInCode = defineFileRule(
  'words in the catalogues',
  /^apps\/pwa\/src\/(?!.*(\.test\.ts|\/testing\.ts|\/testing\/[^/]+)$).*\.(ts|svelte)$/,
  (text) =>
    linesMatching(
      withoutComments(text),
      /\p{Script=Han}+/gu,
      (match) => `"${match}" belongs to the catalogue or the domain`,
    ),
);

/** Blanks comments but keeps their line breaks, so that line numbers stay true. */
function withoutComments(text: string): string {
  return text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
}
