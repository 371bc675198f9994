import * as v from 'valibot';
import type { Locale } from '../term.ts';
import { dateToText } from './date.ts';
import type { Field, FieldOptions } from './kind.ts';

const CHINA_OFFSET_MS = 8 * 3_600_000;

/** Shows an instant in China Standard Time (the whole country has one zone): 2026年4月15日 18:30. */
export function dateTimeToText(value: string, locale: Locale): string {
  const local = new Date(Date.parse(value) + CHINA_OFFSET_MS).toISOString();
  return `${dateToText(local.slice(0, 10), locale)} ${local.slice(11, 16)}`;
}

/** An instant, stored as ISO 8601 with offset or Z: '2026-04-15T18:30:00+08:00'. */
export function dateTime(options: FieldOptions): Field<string> {
  return { ...options, kind: 'date-time', schema: instant, toText: dateTimeToText };
}

/** The stored form of an instant. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'This moment does not exist'),
);
