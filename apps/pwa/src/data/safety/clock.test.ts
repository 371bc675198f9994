import { expect, it } from 'vitest';
import { clockState } from './clock.ts';

const now = Date.parse('2026-04-15T10:00:00+08:00');
const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;

it.each([
  ['never compared', { offset: null, lastSuccess: null }, 'right'],
  ['four minutes off', { offset: 4 * MINUTE, lastSuccess: now }, 'right'],
  ['six minutes slow', { offset: 6 * MINUTE, lastSuccess: now }, 'off'],
  ['ten years fast', { offset: -10 * YEAR, lastSuccess: now }, 'off'],
  ['set back since the last contact', { offset: 0, lastSuccess: now + 2 * 60 * MINUTE }, 'unsure'],
])('S10: a clock %s', (_name, status, state) => {
  expect(clockState(status, now)).toBe(state);
});
