import { describe, expect, it } from 'vitest';
import { type SortingAnswers, sortings, trackByLaw } from './sorting.ts';

const no = false;
const yes = true;

describe('依法分类处理的判断表（第三十一条）', () => {
  it.each<[courts: boolean | undefined, ...rest: (boolean | undefined)[]]>([
    [yes, no, no, no, no],
    [yes, yes, yes, yes, yes],
    [yes, undefined, undefined, undefined, undefined],
  ])('a matter for the courts goes there first: %s %s %s %s %s', (...given) => {
    expect(trackByLaw(toAnswers(given))).toBe('litigation');
  });

  it.each<[(boolean | undefined)[], string | undefined]>([
    [[no, yes, no, no, no], 'arbitration'],
    [[no, no, yes, no, no], 'party-appeal'],
    [[no, no, no, yes, no], 'administrative'],
    [[no, no, no, yes, yes], 'administrative'],
    [[no, no, no, no, yes], 'duty'],
    [[no, no, no, no, no], 'petition'],
    [[], undefined],
    [[undefined, yes, no, no, no], undefined],
    [[no, no, no, no], undefined],
  ])('%j leads to %s', (given, track) => {
    expect(trackByLaw(toAnswers(given))).toBe(track);
  });

  it('every combination of answers leads to exactly one branch', () => {
    const combinations = Array.from({ length: 32 }, (_none, bits) =>
      sortings.map((_each, at) => Boolean(bits & (1 << at))),
    );
    const tracks = combinations.map((given) => trackByLaw(toAnswers(given)));
    expect(tracks.every((track) => track !== undefined)).toBe(true);
    expect(tracks.filter((track) => track === 'petition')).toHaveLength(1);
  });
});

function toAnswers(given: readonly (boolean | undefined)[]): SortingAnswers {
  return Object.fromEntries(sortings.map(({ key }, at) => [key, given[at]]));
}
