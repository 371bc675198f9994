import * as v from 'valibot';
import type { Locale } from '../term.ts';
import type { Field, FieldOptions } from './kind.ts';

/** Tells whether 'YYYY-MM-DD' names a day of the calendar. */
export function isRealDate(value: string): boolean {
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

/** Shows 'YYYY-MM-DD' as 2026年4月15日 or 15 Apr 2026. */
export function dateToText(value: string, locale: Locale): string {
  const [year, month, day] = value.split('-').map(Number);
  if (locale === 'zh') return `${year}年${month}月${day}日`;
  const name = new Date(`${value}T00:00:00Z`).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  return `${day} ${name} ${year}`;
}

/** A day of the calendar, stored 'YYYY-MM-DD' without time zone; a day that does not exist is refused. */
export function date(options: FieldOptions): Field<string> {
  return {
    ...options,
    kind: 'date',
    schema: v.pipe(v.string(), v.isoDate(), v.check(isRealDate, 'This day does not exist')),
    toText: dateToText,
  };
}
