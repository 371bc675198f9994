import * as v from 'valibot';
import { day } from '../flow/payload.ts';
import { termSchema } from '../term-schema.ts';
import { term, type Term } from '../term.ts';
import { addDays, isWeekend } from './day.ts';

/** One year of a calendar: a notice of the State Council as data. A year's days may lie in the December before. */
const yearSchema = v.object({
  year: v.pipe(v.number(), v.safeInteger()),
  notice: v.string(),
  issued: day,
  off: v.array(v.object({ name: termSchema, from: day, to: day })),
  /** Saturdays and Sundays on which people work. */
  work: v.array(day),
});

/** A calendar as a server sends it: the version is the day the newest notice was issued. */
export const calendarSchema = v.object({ version: v.string(), years: v.array(yearSchema) });

export type CalendarYear = v.InferOutput<typeof yearSchema>;
export type CalendarData = v.InferOutput<typeof calendarSchema>;

/** Whether a notice says how a day is worked, or only the weekday does. */
export type Coverage = 'official' | 'provisional';

/** Which days are worked. All days are 'YYYY-MM-DD' in China. */
export interface Calendar {
  readonly version: string;
  isWorkingDay(day: string): boolean;
  isDayOff(day: string): boolean;
  /** Tells whether this is a Saturday or Sunday worked in exchange for a holiday. */
  isMakeUp(day: string): boolean;
  coverage(day: string): Coverage;
  /** Gives the year whose notice is still awaited for a day that is provisional. */
  awaitedNotice(day: string): number | undefined;
  /** Gives the name of the holiday or the weekend a day is off for. */
  reasonOff(day: string): Term | undefined;
}

const weekend = term('周末', 'weekend');

/** The notice of the next year has more than once moved these days of December (2018, 2022). */
const TAIL_OF_YEAR = '-12-29';

/** Makes a calendar from years of notices; outside them, weekends alone are off and every day is provisional. */
export function createCalendar({ version, years }: CalendarData): Calendar {
  const known = new Set(years.map(({ year }) => year));
  const work = new Set(years.flatMap((entry) => entry.work));
  const off = new Map(years.flatMap((entry) => entry.off.flatMap(daysOf)));
  const isDayOff = (day: string) => off.has(day) || (isWeekend(day) && !work.has(day));

  const awaitedNotice = (day: string) => {
    const year = Number(day.slice(0, 4));
    if (!known.has(year)) return year;
    return day.slice(4) >= TAIL_OF_YEAR && !known.has(year + 1) ? year + 1 : undefined;
  };

  return {
    version,
    isDayOff,
    isWorkingDay: (day) => !isDayOff(day),
    isMakeUp: (day) => work.has(day),
    reasonOff: (day) => off.get(day) ?? (isDayOff(day) ? weekend : undefined),

    awaitedNotice,
    coverage: (day) => (awaitedNotice(day) === undefined ? 'official' : 'provisional'),
  };
}

function daysOf({ name, from, to }: CalendarYear['off'][number]): [day: string, name: Term][] {
  const days: [string, Term][] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push([day, name]);
  return days;
}
