import { dateToText } from '@jiefen/domain/field/date';
import { instantToBox } from '#i18n/china-time.ts';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Says when something was, in China time: today 9:12, yesterday 18:30, or the date. Both in ISO 8601 or milliseconds. */
export function momentToText(instant: string | number, now: number): string {
  const [day = '', time = ''] = instantToBox(instant).split('T');
  if (day === instantToBox(now).slice(0, 10)) return m.app_today_at({ time });
  if (day === instantToBox(now - DAY_MS).slice(0, 10)) return m.app_yesterday_at({ time });
  return day === '' ? '' : dateToText(day, locale());
}

/** Says a moment in full, in China time: 2026年4月15日 18:30. In milliseconds. */
export function stampToText(instant: number): string {
  const [day = '', time = ''] = instantToBox(instant).split('T');
  return day === '' ? '' : `${dateToText(day, locale())} ${time}`;
}

/** Says how long something has waited: minutes, hours, then days. */
export function ageToText(since: number, now: number): string {
  const age = Math.max(0, now - since);
  if (age < HOUR_MS) return m.app_minutes({ count: Math.floor(age / 60_000) });
  if (age < DAY_MS) return m.app_hours({ count: Math.floor(age / HOUR_MS) });
  return m.app_days({ count: Math.floor(age / DAY_MS) });
}

/** Says a size in bytes as kB, MB or GB. */
export function sizeToText(bytes: number): string {
  if (bytes >= 1_000_000_000) return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
