import { instantToBox } from '#i18n/china-time.ts';

/** Shortens a day, 'YYYY-MM-DD', for a narrow column: 04-13, or 2025-04-13 outside the year of `now`. */
export function dayToShort(day: string, now: number): string {
  return day.startsWith(instantToBox(now).slice(0, 5)) ? day.slice(5) : day;
}

/** Shortens a moment, ISO 8601, for a narrow column, in China time: 09:12 today, else the day. */
export function momentToShort(instant: string, now: number): string {
  const [day = '', time = ''] = instantToBox(instant).split('T');
  return day === instantToBox(now).slice(0, 10) ? time : dayToShort(day, now);
}
