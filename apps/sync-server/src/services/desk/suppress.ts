/** How many cases stand under a value, and how many of them may only be counted, not opened. */
export interface Tally {
  all: number;
  countedOnly: number;
}

/** One number of a list of numbers; `null` is hidden. */
export interface Count {
  value: string;
  count: number | null;
}

/**
 * Tells whether a number must be hidden: it is below `least` itself, or so few of its cases are hidden from
 * the list that they would stand out against those in it. With a least of one nothing is small.
 */
export function isSmall({ all, countedOnly }: Tally, least: number): boolean {
  return (all > 0 && all < least) || (countedOnly > 0 && countedOnly < least);
}

/**
 * Hides small numbers, so that nobody can be told from them. One hidden number alone could be worked out from
 * the sum: then the next smallest is hidden with it. Largest first, then hidden ones by name.
 */
export function suppress(tallies: ReadonlyMap<string, Tally>, least: number): Count[] {
  const sorted = [...tallies].toSorted(([one, few], [other, many]) => many.all - few.all || byName(one, other));
  const hidden = sorted.filter(([, tally]) => isSmall(tally, least));
  const shown = sorted.filter(([, tally]) => !isSmall(tally, least));
  if (hidden.length === 1) hidden.push(...shown.splice(-1));
  return [
    ...shown.map(([value, { all }]) => ({ value, count: all })),
    ...hidden.toSorted(([one], [other]) => byName(one, other)).map(([value]) => ({ value, count: null })),
  ];
}

function byName(one: string, other: string): number {
  return one < other ? -1 : 1;
}
