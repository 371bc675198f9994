import { describe, expect, it, test } from 'vitest';
import { addressToFilter, appliedIn, filterToAddress, toggle, withWords } from './address.ts';

const read = (query: string) => addressToFilter(new URLSearchParams(query));

describe('the address of a filtered list', () => {
  it.each([
    ['', '/desk/cases'],
    ['type=mediation.02,petition.03&risk=red', '/desk/cases?type=mediation.02,petition.03&risk=red'],
    ['risk=red&township=990101100&q=院墙', `/desk/cases?q=${encodeURIComponent('院墙')}&township=990101100&risk=red`],
    ['source=mediation.3-1&conflicts=open&ended=no', '/desk/cases?source=mediation.3-1&conflicts=open&ended=no'],
  ])('%s is written as %s, and read back the same', (query, address) => {
    expect(filterToAddress(read(query))).toBe(address);
    expect(read(address.split('?')[1] ?? '')).toEqual(read(query));
  });

  it('leaves out what makes no sense, so that an old bookmark still opens', () => {
    expect(read('risk=red&conflicts=perhaps&type=<script>&page=3&q=')).toEqual({ risk: 'red' });
  });

  it('keeps words that mean something in an address', () => {
    const filter = withWords({}, ' 张&李=?# ');
    expect(filter.q).toBe('张&李=?#');
    expect(read(filterToAddress(filter).split('?')[1] ?? '')).toEqual(filter);
  });
});

describe('choosing', () => {
  test('several values of one facet stand side by side and go one by one', () => {
    const red = toggle({}, { key: 'risk', value: 'red' });
    const both = toggle(red, { key: 'risk', value: 'orange' });
    expect(both).toEqual({ risk: 'red,orange' });
    expect(toggle(both, { key: 'risk', value: 'red' })).toEqual({ risk: 'orange' });
    expect(toggle(red, { key: 'risk', value: 'red' })).toEqual({});
  });

  test('of ended and not ended one holds at a time', () => {
    const ended = toggle({}, { key: 'ended', value: 'yes' });
    expect(toggle(ended, { key: 'ended', value: 'no' })).toEqual({ ended: 'no' });
  });

  test('every value is listed as a chip, in the order of the facets', () => {
    expect(appliedIn(read('risk=red,orange&township=990101100'))).toEqual([
      { key: 'township', value: '990101100' },
      { key: 'risk', value: 'red' },
      { key: 'risk', value: 'orange' },
    ]);
  });

  test('words that are taken away leave the rest', () => {
    expect(withWords(read('q=院墙&risk=red'), '')).toEqual({ risk: 'red' });
  });
});
