/** What two wordings share at both ends, and what differs between. */
export interface Difference {
  readonly start: string;
  readonly removed: string;
  readonly added: string;
  readonly end: string;
}

/** So many characters of what did not change are enough to find the place. */
const EDGE = 16;
/** A shorter wording is easier to read as a whole: half a date tells nothing. */
const LONG = 24;

/** Finds the part in which two wordings differ, by whole characters; short wordings differ as a whole. */
export function differenceOf(before: string, after: string): Difference {
  const [then, now] = [[...before], [...after]];
  const shorter = Math.min(then.length, now.length);
  if (Math.max(then.length, now.length) < LONG) return { start: '', removed: before, added: after, end: '' };
  let head = 0;
  while (head < shorter && then[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && then[then.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return {
    start: lastOf(now.slice(0, head)),
    removed: then.slice(head, then.length - tail).join(''),
    added: now.slice(head, now.length - tail).join(''),
    end: firstOf(now.slice(now.length - tail)),
  };
}

function lastOf(characters: readonly string[]): string {
  return characters.length > EDGE ? `…${characters.slice(-EDGE).join('')}` : characters.join('');
}

function firstOf(characters: readonly string[]): string {
  return characters.length > EDGE ? `${characters.slice(0, EDGE).join('')}…` : characters.join('');
}
