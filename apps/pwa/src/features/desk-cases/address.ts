import { facetKeys, filterSchema, type FacetKey, type Filter } from '@jiefen/domain/desk/question';
import * as v from 'valibot';
import { toQuery } from '#data/desk/query.ts';

/** One value a list is narrowed by. */
export interface Applied {
  readonly key: FacetKey;
  readonly value: string;
}

const singles: ReadonlySet<FacetKey> = new Set<FacetKey>(['conflicts', 'ended']);

/** Reads the filter out of an address. A part that makes no sense is left out, so that an old bookmark still opens. */
export function addressToFilter(params: Pick<URLSearchParams, 'get'>): Filter {
  const entries = Object.entries(filterSchema.entries).flatMap(([key, schema]): [string, string][] => {
    const parsed = v.safeParse(schema, params.get(key) ?? undefined);
    return parsed.success && parsed.output ? [[key, parsed.output]] : [];
  });
  return v.parse(filterSchema, Object.fromEntries(entries));
}

/** Writes a filter as the address of the list, always in the same order. */
export function filterToAddress(filter: Filter): string {
  const keys: readonly (keyof Filter)[] = ['q', ...facetKeys];
  return `/desk/cases${toQuery(Object.fromEntries(keys.map((key) => [key, filter[key]])))}`;
}

/** Lists the values a filter asks for in one facet. */
export function chosenIn(filter: Filter, key: FacetKey): string[] {
  return filter[key]?.split(',') ?? [];
}

/** Every value a filter asks for, in the order of the facets. */
export function appliedIn(filter: Filter): Applied[] {
  return facetKeys.flatMap((key) => chosenIn(filter, key).map((value) => ({ key, value })));
}

/** Adds a value, or takes it away when it is there. Several values of a facet widen it; two facets narrow. */
export function toggle(filter: Filter, { key, value }: Applied): Filter {
  const chosen = chosenIn(filter, key);
  const others = chosen.filter((other) => other !== value);
  const isOn = others.length < chosen.length;
  const next = isOn ? others : [...(singles.has(key) ? [] : others), value];
  return withPart(filter, key, next.join(','));
}

/** Puts words to look for; '' takes them away. */
export function withWords(filter: Filter, words: string): Filter {
  return withPart(filter, 'q', words.trim());
}

/** Tells whether two filters ask the same. */
export function isSameFilter(one: Filter, other: Filter): boolean {
  return filterToAddress(one) === filterToAddress(other);
}

function withPart(filter: Filter, key: keyof Filter, value: string): Filter {
  const { [key]: _, ...rest } = filter;
  return v.parse(filterSchema, value === '' ? rest : { ...rest, [key]: value });
}
