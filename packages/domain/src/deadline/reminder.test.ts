import { expect, it, test } from 'vitest';
import { isReminded, reminderStageOf, reminderStages } from './reminder.ts';

test.each([
  ['2026-10-08', '2026-09-30', undefined],
  ['2026-10-08', '2026-10-01', 'week'],
  ['2026-10-08', '2026-10-04', 'week'],
  ['2026-10-08', '2026-10-05', 'three-days'],
  ['2026-10-08', '2026-10-06', 'three-days'],
  ['2026-10-08', '2026-10-07', 'tomorrow'],
  ['2026-10-08', '2026-10-08', 'today'],
  ['2026-10-08', '2026-10-09', 'overdue'],
  ['2026-10-08', '2026-10-10', 'escalated'],
  ['2026-10-08', '2027-10-08', 'escalated'],
])('what is due on %s stands on %s as %s', (workTo, today, stage) => {
  expect(reminderStageOf(workTo, today)).toBe(stage);
});

it('the next level hears of a deadline only after the day that follows it, the handler always', () => {
  expect(reminderStages.filter((stage) => isReminded(stage, 'supervisor'))).toEqual(['escalated']);
  expect(reminderStages.filter((stage) => isReminded(stage, 'handler'))).toEqual(reminderStages);
});
