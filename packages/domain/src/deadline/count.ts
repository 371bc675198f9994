import type { Calendar } from './calendar.ts';
import { addDays, addMonths } from './day.ts';

/** What a length is counted in. */
export const units = ['natural', 'working', 'month', 'year'] as const;

export type Unit = (typeof units)[number];

/** A length of time, such as 15 natural days. */
export interface Amount {
  readonly unit: Unit;
  readonly length: number;
}

/** Counts a length from a day, itself not counted, forwards or backwards; nothing is rolled. */
export function count(
  from: string,
  { unit, length }: Amount,
  direction: 'after' | 'before',
  calendar: Calendar,
): string {
  const sign = direction === 'after' ? 1 : -1;
  switch (unit) {
    case 'natural':
      return addDays(from, sign * length);
    case 'working':
      return countWorkingDays(from, length, sign, calendar);
    case 'month':
      return addMonths(from, sign * length);
    case 'year':
      return addMonths(from, sign * 12 * length);
  }
}

function countWorkingDays(from: string, length: number, sign: number, calendar: Calendar): string {
  let day = from;
  for (let left = length; left > 0;) {
    day = addDays(day, sign);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}
