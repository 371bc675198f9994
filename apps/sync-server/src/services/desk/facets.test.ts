import { facetKeys, type FacetKey, type Filter } from '@jiefen/domain/desk/question';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacets, facetsToText, partsWanted, type FacetValues } from './facets.ts';
import { suppress } from './suppress.ts';

const options: Record<FacetKey, readonly string[]> = {
  collection: ['mediation', 'petition'],
  township: ['990101100', '990101200', '990101001'],
  type: ['mediation.01', 'mediation.1', 'petition.01'],
  state: ['mediation.closed', 'petition.closed'],
  source: ['mediation.3', 'mediation.3-1'],
  risk: ['green', 'red'],
  conflicts: ['open', 'none'],
  ended: ['yes', 'no'],
};

const oneCase = fc.record(
  Object.fromEntries(facetKeys.map((key) => [key, fc.option(fc.constantFrom(...options[key]), { nil: undefined })])),
) as unknown as fc.Arbitrary<FacetValues>;

const aFilter = fc.record(
  Object.fromEntries(
    facetKeys.map((key) => {
      const several = fc.subarray([...options[key]], { minLength: 1 }).map((values) => values.join(','));
      return [key, key === 'conflicts' || key === 'ended' ? fc.constantFrom(...options[key]) : several];
    }),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Filter>;

const meets = (values: FacetValues, filter: Filter, but?: FacetKey) =>
  facetKeys.every((key) => {
    const chosen = filter[key]?.split(',');
    return key === but || chosen === undefined || chosen.includes(values[key] ?? '');
  });

describe('facets', () => {
  it('count what a plain recount counts, each without its own part of the filter', () => {
    fc.assert(
      fc.property(fc.array(oneCase, { maxLength: 60 }), aFilter, (cases, filter) => {
        const groups = cases.map((values) => ({ facets: facetsToText(values), count: 1 }));
        const { all, counts } = countFacets(groups, partsWanted(filter));
        expect(all).toBe(cases.filter((values) => meets(values, filter)).length);
        for (const key of facetKeys) {
          const recount = new Map<string, number>();
          for (const values of cases.filter((candidate) => meets(candidate, filter, key))) {
            const value = values[key];
            if (value !== undefined) recount.set(value, (recount.get(value) ?? 0) + 1);
          }
          expect(new Map(counts.get(key))).toEqual(recount);
        }
      }),
    );
  });

  it('add up groups of more than one case', () => {
    const facets = facetsToText({ ...noFacets, collection: 'petition' });
    const { all, counts } = countFacets(
      [
        { facets, count: 3 },
        { facets, count: 4 },
      ],
      new Map(),
    );
    expect(all).toBe(7);
    expect(counts.get('collection')).toEqual(new Map([['petition', 7]]));
  });
});

const noFacets: FacetValues = {
  collection: undefined,
  township: undefined,
  type: undefined,
  state: undefined,
  source: undefined,
  risk: undefined,
  conflicts: undefined,
  ended: undefined,
};

describe('small numbers', () => {
  it('are hidden below the least, and their order tells nothing', () => {
    const counts = new Map([
      ['d', 1],
      ['b', 9],
      ['c', 4],
      ['a', 2],
    ]);
    expect(suppress(counts, 5)).toEqual([
      { value: 'b', count: 9 },
      { value: 'a', count: null },
      { value: 'c', count: null },
      { value: 'd', count: null },
    ]);
  });

  it('cannot be worked out from the sum when there is only one', () => {
    const counts = new Map([
      ['a', 2],
      ['b', 6],
      ['c', 30],
    ]);
    expect(suppress(counts, 5)).toEqual([
      { value: 'c', count: 30 },
      { value: 'a', count: null },
      { value: 'b', count: null },
    ]);
  });

  it('stand for those who may see single cases', () => {
    expect(suppress(new Map([['a', 1]]), 1)).toEqual([{ value: 'a', count: 1 }]);
  });
});
