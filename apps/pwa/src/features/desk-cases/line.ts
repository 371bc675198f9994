import { dateTimeToText } from '@jiefen/domain/field/date-time';
import { dateToText } from '@jiefen/domain/field/date';
import type { CaseRow } from '@jiefen/domain/desk/case-row';
import { stateText, typeText } from '#features/desk-room/case-words.ts';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';
import { dayToShort, momentToShort } from './short-date.ts';

/** A short word with its full form. */
interface Short {
  readonly short: string;
  readonly full: string;
}

/** One row of the list in words; '' where there is nothing to show. */
export interface Line {
  readonly title: string;
  /** The title is not shown at this level. */
  readonly isWithheld: boolean;
  readonly type: string;
  readonly state: string;
  readonly township: string;
  readonly opened: Short;
  readonly changed: Short;
}

/** Puts a row into words; `now` in milliseconds since 1970 UTC. */
export function rowToLine(row: CaseRow, names: Readonly<Record<string, string>>, now: number): Line {
  const { collection, title, type, state, township, openedOn, changedAt } = row;
  return {
    title: title ?? m.desk_title_withheld(),
    isWithheld: title === null,
    type: type === null ? '' : typeText(collection, type),
    state: state === null ? '' : stateText(collection, state),
    township: township === null ? '' : (names[township] ?? township),
    opened: openedOn === null ? none : { short: dayToShort(openedOn, now), full: dateToText(openedOn, locale()) },
    changed: { short: momentToShort(changedAt, now), full: dateTimeToText(changedAt, locale()) },
  };
}

/** The address of a case. */
export function caseHref(id: string): string {
  return `/desk/cases/${encodeURIComponent(id)}`;
}

/** The id of the link to a case, for the keyboard. */
export function linkId(id: string): string {
  return `case-${id}`;
}

/** Puts the keyboard on a case in the list; a case that is not listed does nothing. */
export function focusCase(id: string | undefined, how?: FocusOptions): void {
  if (id) document.getElementById(linkId(id))?.focus(how);
}

const none: Short = { short: '', full: '' };
