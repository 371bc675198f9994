/** A file of the project, by its path from the root. */
export type SourceFile = { path: string; text: string };

/** A rule over files: `find` gives one sentence per violation, none where all is well. */
export type Rule = { name: string; find: (files: readonly SourceFile[]) => string[] };

/** A rule that looks at one file at a time: `find` gives what is wrong in it, as line number (from 1) and sentence. */
export function defineFileRule(
  name: string,
  applies: RegExp,
  find: (text: string) => { line: number; says: string }[],
): Rule {
  return {
    name,
    find: (files) =>
      files
        .filter((file) => applies.test(file.path))
        .flatMap(({ path, text }) => find(text).map(({ line, says }) => `${path}:${line} ${says}`)),
  };
}

/** Finds every match of a global pattern, line by line, and says the same sentence about each. */
export function linesMatching(
  text: string,
  pattern: RegExp,
  say: (match: string) => string,
): { line: number; says: string }[] {
  return text
    .split('\n')
    .flatMap((content, index) =>
      [...content.matchAll(pattern)].map(([match]) => ({ line: index + 1, says: say(match) })),
    );
}
