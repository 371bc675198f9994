import { expect, test } from 'vitest';
import { circles, isInCircle } from './circle.ts';

test.each([
  ['mediators', 'director', true],
  ['mediators', 'judge', false],
  ['committees', '村调委会', true],
  ['committees', '司法所', false],
  ['courts', '法院', true],
  ['courts', '法院内设', false],
] as const)('of the %s: %s is %s', (name, kind, expected) => {
  expect(isInCircle(circles[name], kind)).toBe(expected);
});

test('who is of no known kind may be chosen', () => {
  expect(isInCircle(circles.mediators, undefined)).toBe(true);
});
