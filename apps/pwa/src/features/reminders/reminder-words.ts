import { findRule } from '@jiefen/domain/deadline/rules';
import { dateToText } from '@jiefen/domain/field/date';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';
import { termToText } from '#i18n/term.ts';
import type { Tone } from '#ui/look.ts';
import type { Reminder } from './reminders.svelte.ts';

/** The name of the deadline, and the day. */
export function reminderLine({ rule, workTo }: Reminder): string {
  const title = findRule(rule)?.title;
  return [title && termToText(title), dateToText(workTo, locale())].filter(Boolean).join(' · ');
}

/** How pressing a reminder is, in words. */
export function reminderStand({ days, isEscalated }: Reminder): { text: string; tone: Tone } {
  if (isEscalated) return { text: m.numbers_escalated({ count: -days }), tone: 'bad' };
  if (days < 0) return { text: m.numbers_overdue({ count: -days }), tone: 'bad' };
  if (days === 0) return { text: m.numbers_due_today(), tone: 'bad' };
  return { text: m.numbers_days_left({ count: days }), tone: days <= 3 ? 'warn' : 'neutral' };
}
