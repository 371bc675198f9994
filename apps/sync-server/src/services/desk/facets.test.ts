import { facetKeys, type FacetKey, type Filter } from '@jiefen/domain/desk/question';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacets, facetsToText, partsWanted, type FacetValues } from './facets.ts';
import { isSmall, suppress, type Tally } from './suppress.ts';

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

const aCase = fc.record({ values: oneCase, countedOnly: fc.boolean() });

describe('facets', () => {
  it('count what a plain recount counts, each without its own part of the filter', () => {
    fc.assert(
      fc.property(fc.array(aCase, { maxLength: 60 }), aFilter, (cases, filter) => {
        const groups = cases.map(({ values, countedOnly }) => ({
          facets: facetsToText(values),
          count: 1,
          countedOnly,
        }));
        const { total, byKey } = countFacets(groups, partsWanted(filter));
        expect(total).toEqual(tally(cases.filter(({ values }) => meets(values, filter))));
        for (const key of facetKeys) {
          const met = cases.filter(({ values }) => values[key] !== undefined && meets(values, filter, key));
          const recount = [...Map.groupBy(met, ({ values }) => values[key])];
          expect(byKey.get(key)).toEqual(new Map(recount.map(([value, found]) => [value, tally(found)])));
        }
      }),
    );
  });

  it('add up groups of more than one case', () => {
    const facets = facetsToText({ ...noFacets, collection: 'petition' });
    const groups = [3, 4].map((count, at) => ({ facets, count, countedOnly: at === 1 }));
    const { total, byKey } = countFacets(groups, new Map());
    expect(total).toEqual({ all: 7, countedOnly: 4 });
    expect(byKey.get('collection')).toEqual(new Map([['petition', { all: 7, countedOnly: 4 }]]));
  });
});

function tally(cases: readonly { countedOnly: boolean }[]): Tally {
  return { all: cases.length, countedOnly: cases.filter(({ countedOnly }) => countedOnly).length };
}

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

const listed = (counts: Record<string, number>) =>
  new Map(Object.entries(counts).map(([value, all]) => [value, { all, countedOnly: 0 }]));

describe('small numbers', () => {
  it('are hidden below the least, and their order tells nothing', () => {
    expect(suppress(listed({ d: 1, b: 9, c: 4, a: 2 }), 5)).toEqual([
      { value: 'b', count: 9 },
      { value: 'a', count: null },
      { value: 'c', count: null },
      { value: 'd', count: null },
    ]);
  });

  it('cannot be worked out from the sum when there is only one', () => {
    expect(suppress(listed({ a: 2, b: 6, c: 30 }), 5)).toEqual([
      { value: 'c', count: 30 },
      { value: 'a', count: null },
      { value: 'b', count: null },
    ]);
  });

  it('cannot be worked out from the cases in the list', () => {
    const tallies = new Map([
      ['a', { all: 12, countedOnly: 2 }],
      ['b', { all: 9, countedOnly: 9 }],
      ['c', { all: 30, countedOnly: 0 }],
      ['d', { all: 3, countedOnly: 3 }],
    ]);
    expect(suppress(tallies, 5)).toEqual([
      { value: 'c', count: 30 },
      { value: 'b', count: 9 },
      { value: 'a', count: null },
      { value: 'd', count: null },
    ]);
    expect(isSmall({ all: 12, countedOnly: 2 }, 5)).toBe(true);
    expect(isSmall({ all: 0, countedOnly: 0 }, 5)).toBe(false);
  });

  it('stand for those who may see single cases', () => {
    expect(suppress(listed({ a: 1 }), 1)).toEqual([{ value: 'a', count: 1 }]);
    expect(suppress(new Map([['a', { all: 3, countedOnly: 1 }]]), 1)).toEqual([{ value: 'a', count: 3 }]);
  });
});
