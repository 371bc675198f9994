import { dateToText } from '@jiefen/domain/field/date';
import { instantToBox } from '#i18n/china-time.ts';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';

const NOON = 12;
const EVENING = 18;

/** Greets by the hour in China. */
export function greeting(now: number, name: string): string {
  const hour = Number(instantToBox(now).slice(11, 13));
  if (hour < NOON) return m.field_good_morning({ name });
  return hour < EVENING ? m.field_good_afternoon({ name }) : m.field_good_evening({ name });
}

/** The day in China, in words. */
export function dayText(now: number): string {
  return dateToText(instantToBox(now).slice(0, 10), locale());
}
