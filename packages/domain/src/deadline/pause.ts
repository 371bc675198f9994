import type { Calendar } from './calendar.ts';
import { count, type Unit } from './count.ts';
import { addDays, daysBetween } from './day.ts';

/** A stretch of time that does not count: from the day it stopped to the day it went on. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** A stretch with the days it adds and the end that follows. */
export interface Pause extends Stretch {
  readonly added: number;
  readonly end: string;
}

/**
 * Adds the days of pauses to the end of a period, one after the other. What lies outside the period adds
 * nothing, and overlapping pauses count once. Periods in working days get working days back, all others days.
 */
export function lengthen(
  start: string,
  end: string,
  pauses: readonly Stretch[],
  unit: Unit,
  calendar: Calendar,
): Pause[] {
  const result: Pause[] = [];
  let last = { from: start, to: start, end };
  for (const pause of pauses.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const from = pause.from > last.to ? pause.from : last.to;
    if (pause.to <= from || from > last.end) continue;
    const added = unit === 'working' ? workingDaysIn(from, pause.to, calendar) : daysBetween(from, pause.to);
    const more = { unit: unit === 'working' ? unit : 'natural', length: added } as const;
    last = { from, to: pause.to, end: count(last.end, more, 'after', calendar) };
    result.push({ ...last, added });
  }
  return result;
}

function workingDaysIn(from: string, to: string, calendar: Calendar): number {
  let found = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) found += Number(calendar.isWorkingDay(day));
  return found;
}
