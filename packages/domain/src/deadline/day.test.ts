import { expect, test } from 'vitest';
import { addDays, addMonths, dayInChina, daysBetween, isWeekend } from './day.ts';

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2100-02-28', 1, '2100-03-01'],
])('%s and %i days: %s', (day, days, end) => {
  expect(addDays(day, days)).toBe(end);
  expect(daysBetween(day, end)).toBe(days);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2025-12-31', 2, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-15', 3, '2027-02-15'],
])('%s and %i months: %s', (day, months, end) => {
  expect(addMonths(day, months)).toBe(end);
});

test.each([
  ['2026-05-08', false],
  ['2026-05-09', true],
  ['2026-05-10', true],
  ['2026-05-11', false],
])('%s at the weekend: %s', (day, weekend) => {
  expect(isWeekend(day)).toBe(weekend);
});

test.each([
  ['2026-04-13T15:59:59Z', '2026-04-13'],
  ['2026-04-13T16:00:00Z', '2026-04-14'],
  ['2026-04-13T23:30:00+08:00', '2026-04-13'],
  ['2026-04-13T12:30:00-05:00', '2026-04-14'],
  [Date.UTC(2025, 11, 31, 16), '2026-01-01'],
])('at %s it is %s in China', (instant, day) => {
  expect(dayInChina(instant)).toBe(day);
});
