import { daysBetween } from '@jiefen/domain/deadline/day';
import { dateToText } from '@jiefen/domain/field/date';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';

/** Says a day ('YYYY-MM-DD') with its day of the week. */
export function dayWords(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).toLocaleDateString(locale() === 'en' ? 'en' : 'zh-CN', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  return m.numbers_day({ date: dateToText(day, locale()), weekday });
}

/** Says how far a day is from today. */
export function distanceWords(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return m.numbers_is_today();
  return days > 0 ? m.numbers_days_left({ count: days }) : m.numbers_days_past({ count: -days });
}
