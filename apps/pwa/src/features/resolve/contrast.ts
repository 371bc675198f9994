/** A text in three parts: what it shares with another at the beginning, where it differs, and what it shares at the end. */
export interface Contrast {
  readonly before: string;
  readonly different: string;
  readonly after: string;
}

/** Finds where a text differs from another; characters of several code units stay whole. */
export function contrast(text: string, other: string): Contrast {
  const mine = [...text];
  const theirs = [...other];
  const most = Math.min(mine.length, theirs.length);
  let start = 0;
  while (start < most && mine[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < most - start && mine.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  const stop = mine.length - end;
  return {
    before: mine.slice(0, start).join(''),
    different: mine.slice(start, stop).join(''),
    after: mine.slice(stop).join(''),
  };
}
