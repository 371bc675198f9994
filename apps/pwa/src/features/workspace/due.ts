import { dayInChina, daysBetween } from '@jiefen/domain/deadline/day';
import { deadlinesOf } from '@jiefen/domain/deadline/of-document';
import type { DeadlineState } from '@jiefen/domain/deadline/of-document/watch';
import { type KeptDeadline, type Outlook, stateOn } from '@jiefen/domain/deadline/outlook';
import { ruleOf } from '@jiefen/domain/deadline/rules';
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
  const dues = toDues(
    deadlinesOf(collection, body, { today }).filter(({ state }) => isRunning(state)),
    today,
  );
  known.set(body, { today, dues });
  return dues;
}

/** The deadlines of a case that are not met as they were worked out ahead, the nearest first. */
export function keptDuesOf({ deadlines }: Outlook, now: number): readonly Due[] {
  const today = dayInChina(now);
  return toDues(
    deadlines.filter((deadline) => isRunning(stateOn(deadline, today))),
    today,
  );
}

/** How soon the nearest of them is, in days; undefined when there is none. Makes no words: a list asks thousands of times. */
export function daysLeft({ deadlines }: Outlook, today: string): number | undefined {
  const running = deadlines.filter((deadline) => isRunning(stateOn(deadline, today)));
  return running.length === 0 ? undefined : Math.min(...running.map(({ workTo }) => daysBetween(today, workTo)));
}

function isRunning(state: DeadlineState): boolean {
  return state === 'open' || state === 'provisional' || state === 'overdue';
}

function toDues(deadlines: readonly KeptDeadline[], today: string): Due[] {
  return deadlines
    .map(({ rule, from, workTo, provisional }) =>
      toDue(`${rule} ${from}`, termToText(ruleOf(rule).title), workTo, today, provisional),
    )
    .sort((one, other) => one.days - other.days);
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
