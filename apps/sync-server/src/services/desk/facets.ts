import { facetKeys, type FacetKey, type Filter } from '@jiefen/domain/desk/question';

/** What one case counts under; `undefined` where nobody filled it in or the level hides it. */
export type FacetValues = Readonly<Record<FacetKey, string | undefined>>;

/** Cases that stand under the same facets, and how many they are. */
export interface FacetGroup {
  facets: string;
  count: number;
}

/** Writes facets as one text, `;key:value;…`, in which any single part can be looked for. */
export function facetsToText(values: FacetValues): string {
  const parts = facetKeys.flatMap((key) => (values[key] === undefined ? [] : [`${key}:${values[key]}`]));
  return parts.length === 0 ? ';' : `;${parts.join(';')};`;
}

/** For each key somebody narrows by: the parts of which one must stand in the text of a case. */
export function partsWanted(filter: Filter): Map<FacetKey, string[]> {
  const wanted = facetKeys.flatMap((key): [FacetKey, string[]][] => {
    const chosen = filter[key];
    return chosen === undefined ? [] : [[key, chosen.split(',').map((value) => `;${key}:${value};`)]];
  });
  return new Map(wanted);
}

/**
 * Counts groups under every value of every facet. Each facet leaves its own part of the filter out, so that
 * it shows what choosing another value would give; `all` counts what meets the whole filter.
 */
export function countFacets(
  groups: readonly FacetGroup[],
  wanted: ReadonlyMap<FacetKey, readonly string[]>,
): { all: number; counts: Map<FacetKey, Map<string, number>> } {
  const counts = new Map(facetKeys.map((key) => [key, new Map<string, number>()]));
  let all = 0;
  for (const { facets, count } of groups) {
    const missed = [...wanted].filter(([, parts]) => !parts.some((part) => facets.includes(part)));
    if (missed.length > 1) continue;
    if (missed.length === 0) all += count;
    const only = missed[0]?.[0];
    for (const [key, value] of partsIn(facets)) {
      const values = counts.get(key);
      if (values !== undefined && (only === undefined || only === key)) {
        values.set(value, (values.get(value) ?? 0) + count);
      }
    }
  }
  return { all, counts };
}

function partsIn(facets: string): [FacetKey, string][] {
  return facets.split(';').flatMap((part): [FacetKey, string][] => {
    const colon = part.indexOf(':');
    const key = facetKeys.find((known) => known === part.slice(0, colon));
    return key === undefined ? [] : [[key, part.slice(colon + 1)]];
  });
}
