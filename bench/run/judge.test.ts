import { expect, test } from 'vitest';
import type { Goal } from '../goals.ts';
import { reach } from './judge.ts';

const goal: Goal = { bench: 'phone', metric: 'count', side: 'ours', of: 'median', direction: 'at most', limit: 10 };

test.each([
  ['a number below the limit', goal, { ours: { count: [1, 9, 20] } }, true],
  ['a number above the limit', goal, { ours: { count: [1, 11, 20] } }, false],
  ['the worst above the limit', { ...goal, of: 'worst' as const }, { ours: { count: [1, 9, 20] } }, false],
  ['a quotient below the limit', { ...goal, against: 'raw' }, { ours: { count: [90] }, raw: { count: [10] } }, true],
  ['a quotient above the limit', { ...goal, against: 'raw' }, { ours: { count: [110] }, raw: { count: [10] } }, false],
  ['a number that should be higher', { ...goal, direction: 'at least' as const }, { ours: { count: [9] } }, false],
  ['what was never measured', goal, { ours: {} }, false],
  ['what was never measured of the other', { ...goal, against: 'raw' }, { ours: { count: [1] } }, false],
])('%s', (_what, wanted, results, holds) => {
  expect(reach(wanted, results).holds).toBe(holds);
});
