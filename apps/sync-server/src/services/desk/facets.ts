import { facetKeys, type FacetKey, type Filter } from '@jiefen/domain/desk/question';
import type { Tally } from './suppress.ts';

/** What one case counts under; `undefined` where nobody filled it in or the level hides it. */
export type FacetValues = Readonly<Record<FacetKey, string | undefined>>;

/** Cases that stand under the same facets, and how many they are. */
export interface FacetGroup {
  facets: string;
  count: number;
  /** They may be counted, not opened. */
  countedOnly: boolean;
}

/** What meets the whole filter, and for each facet what stands under its values. */
export interface FacetCounts {
  total: Tally;
  byKey: ReadonlyMap<FacetKey, ReadonlyMap<string, Tally>>;
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
 * it shows what choosing another value would give.
 */
export function countFacets(
  groups: readonly FacetGroup[],
  wanted: ReadonlyMap<FacetKey, readonly string[]>,
): FacetCounts {
  const byKey = new Map(facetKeys.map((key) => [key, new Map<string, Tally>()]));
  const total: Tally = { all: 0, countedOnly: 0 };
  for (const group of groups) {
    const missed = [...wanted].filter(([, parts]) => !parts.some((part) => group.facets.includes(part)));
    if (missed.length > 1) continue;
    if (missed.length === 0) add(total, group);
    const only = missed[0]?.[0];
    for (const [key, value] of partsIn(group.facets)) {
      if (only === undefined || only === key) add(tallyOf(byKey.get(key), value), group);
    }
  }
  return { total, byKey };
}

function add(tally: Tally, { count, countedOnly }: FacetGroup): void {
  tally.all += count;
  if (countedOnly) tally.countedOnly += count;
}

function tallyOf(values: Map<string, Tally> | undefined, value: string): Tally {
  const tally = values?.get(value) ?? { all: 0, countedOnly: 0 };
  values?.set(value, tally);
  return tally;
}

function partsIn(facets: string): [FacetKey, string][] {
  return facets.split(';').flatMap((part): [FacetKey, string][] => {
    const colon = part.indexOf(':');
    const key = facetKeys.find((known) => known === part.slice(0, colon));
    return key === undefined ? [] : [[key, part.slice(colon + 1)]];
  });
}
