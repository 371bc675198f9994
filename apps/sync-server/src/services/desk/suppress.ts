/** One number of a list of numbers; `null` is hidden. */
export interface Count {
  value: string;
  count: number | null;
}

/**
 * Hides numbers below `least`, so that nobody can be told from them. One hidden number alone could be worked
 * out from the sum: then the next smallest is hidden with it. Largest first, then hidden ones by name.
 */
export function suppress(counts: ReadonlyMap<string, number>, least: number): Count[] {
  const sorted = [...counts].toSorted(([one, few], [other, many]) => many - few || byName(one, other));
  const enough = sorted.filter(([, count]) => count >= least).length;
  const shown = sorted.length - enough === 1 && enough > 0 ? enough - 1 : enough;
  const hidden = sorted.slice(shown).map(([value]) => ({ value, count: null }));
  return [
    ...sorted.slice(0, shown).map(([value, count]) => ({ value, count })),
    ...hidden.toSorted((one, other) => byName(one.value, other.value)),
  ];
}

function byName(one: string, other: string): number {
  return one < other ? -1 : 1;
}
