import { dayInChina, daysBetween } from '@jiefen/domain/deadline/day';
import { deadlinesOf } from '@jiefen/domain/deadline/of-document';
import { dateToText } from '@jiefen/domain/field/date';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';
import { termToText } from '#i18n/term.ts';
import type { Tone } from '#ui/look.ts';
import type { AnyCase } from './course.ts';

const SOON_DAYS = 3;

/** A deadline that still runs or has passed, in words. */
export interface Due {
  readonly key: string;
  readonly title: string;
  /** The day to work towards, 'YYYY-MM-DD'. */
  readonly on: string;
  /** Days from today; below zero = passed. */
  readonly days: number;
  readonly text: string;
  readonly tone: Tone;
  /** The calendar of that year is not published yet, so the day may still move. */
  readonly isProvisional: boolean;
}

const known = new WeakMap<object, { today: string; dues: readonly Due[] }>();

/** The deadlines of a case that are not met, the nearest first. `now` is the server's time in milliseconds. */
export function duesOf({ collection, body }: AnyCase, now: number): readonly Due[] {
  const today = dayInChina(now);
  const found = known.get(body);
  if (found?.today === today) return found.dues;
  const dues = deadlinesOf(collection, body, { today })
    .filter(({ state }) => state === 'open' || state === 'provisional' || state === 'overdue')
    .map(({ rule, from, title, workTo, provisional }) =>
      toDue(`${rule} ${from}`, termToText(title), workTo, today, provisional),
    )
    .sort((one, other) => one.days - other.days);
  known.set(body, { today, dues });
  return dues;
}

function toDue(key: string, title: string, on: string, today: string, isProvisional: boolean): Due {
  const days = daysBetween(today, on);
  const tone = days < 0 ? 'bad' : days <= SOON_DAYS ? 'warn' : 'neutral';
  return { key, title, on, days, text: textOf(on, days), tone, isProvisional };
}

function textOf(on: string, days: number): string {
  if (days < 0) return m.field_overdue({ count: -days });
  if (days === 0) return m.field_due_today();
  return m.field_due_on({ date: dateToText(on, locale()), count: days });
}
