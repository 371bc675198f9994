const DAY_MS = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** Moves a day 'YYYY-MM-DD' by whole days of the calendar; a negative number goes back. */
export function addDays(day: string, days: number): string {
  return numberToDay(dayToNumber(day) + days);
}

/**
 * Moves a day by whole months to the same day of the month; where the month has no such day, to its last one
 * (民法典第二百零二条).
 */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return numberToDay(first / DAY_MS + Math.min(date, last) - 1);
}

/** Counts the days from one day to another; negative when the other comes first. */
export function daysBetween(from: string, to: string): number {
  return dayToNumber(to) - dayToNumber(from);
}

/** Tells whether a day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(dayToNumber(day) * DAY_MS).getUTCDay());
}

/** Gives the day it is in China, 'YYYY-MM-DD', at an instant: ISO 8601 with offset, or milliseconds since 1970 UTC. */
export function dayInChina(instant: string | number): string {
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  return numberToDay(Math.floor((at + CHINA_OFFSET_MS) / DAY_MS));
}

function dayToNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function numberToDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
