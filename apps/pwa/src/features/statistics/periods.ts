import { addDays, addMonths } from '@jiefen/domain/deadline/day';
import { m } from '#i18n/paraglide/messages.js';

/** A period; both days 'YYYY-MM-DD' belong to it. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** A period with a name. */
export interface NamedSpan extends Span {
  readonly key: string;
  readonly label: string;
}

/** The periods sheets are usually made for, seen from a day 'YYYY-MM-DD'. */
export function usualSpans(today: string): NamedSpan[] {
  const month = `${today.slice(0, 7)}-01`;
  const year = `${today.slice(0, 4)}-01-01`;
  const quarter = addMonths(year, Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3);
  return [
    { key: 'month', label: m.numbers_this_month(), ...spanOf(month, 1) },
    { key: 'last-month', label: m.numbers_last_month(), ...spanOf(addMonths(month, -1), 1) },
    { key: 'quarter', label: m.numbers_this_quarter(), ...spanOf(quarter, 3) },
    { key: 'year', label: m.numbers_this_year(), ...spanOf(year, 12) },
    { key: 'last-year', label: m.numbers_last_year(), ...spanOf(addMonths(year, -12), 12) },
  ];
}

function spanOf(from: string, months: number): Span {
  return { from, until: addDays(addMonths(from, months), -1) };
}
