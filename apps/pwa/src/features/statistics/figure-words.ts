import type { CaseRow } from '@jiefen/domain/desk/case-row';
import { dateToText } from '@jiefen/domain/field/date';
import { toTenThousands } from '@jiefen/domain/statistics/mediation-sheet';
import type { SheetForm } from '@jiefen/domain/statistics/sheets';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';
import type { Span } from './periods.ts';

type Column = SheetForm['columns'][number];

/** A number of a sheet as it is printed. */
export function sumText({ unit }: Pick<Column, 'unit'>, sum: number | null): string {
  if (sum === null) return m.numbers_hidden();
  return unit === 'fen' ? toTenThousands(sum) : String(sum);
}

/** The period in words. */
export function spanText({ from, until }: Span): string {
  return m.numbers_span({ from: dateToText(from, locale()), until: dateToText(until, locale()) });
}

/** A body by its name; whoever has none is said so. */
export function bodyText(org: string, names: Readonly<Record<string, string>>): string {
  return org === '' ? m.numbers_no_body() : (names[org] ?? org);
}

type Word = (collection: CaseRow['collection'], code: string) => string;

/** What a list says of a case below its title; '' where there is nothing to show. */
export function rowLine(row: CaseRow, names: Readonly<Record<string, string>>, type: Word, state: Word): string {
  const { collection } = row;
  const parts = [
    row.number,
    row.type && type(collection, row.type),
    row.state && state(collection, row.state),
    row.org && (names[row.org] ?? row.org),
  ];
  return parts.filter(Boolean).join(' · ');
}
