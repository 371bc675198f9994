import type { Figures, FiguresQuestion } from '@jiefen/domain/desk/figures';
import { type SheetForm, sheets } from '@jiefen/domain/statistics/sheets';
import { m } from '#i18n/paraglide/messages.js';
import { termToText } from '#i18n/term.ts';
import { checkSums } from './check-sums.ts';
import { bodyText, spanText } from './figure-words.ts';

type Cell = { value: string; fontWeight?: 'bold'; wrap?: boolean } | { value: number; format?: string } | null;

/** One page of a workbook. */
export interface Page {
  sheet: string;
  data: Cell[][];
  orientation?: 'landscape';
}

const FEN_IN_TEN_THOUSANDS = 1_000_000;

/** Writes a sheet as the pages of a workbook: the form with one row for each body, and how its sums check. */
export function workbookOf(question: FiguresQuestion, told: Figures): Page[] {
  const form: SheetForm = sheets[question.sheet];
  const bodies = told.bodies.map(({ org, sums }) => rowOf(form, bodyText(org, told.names), sums));
  const data: Cell[][] = [
    [bold(termToText(form.title))],
    [{ value: spanText(question) }],
    [{ value: termToText(form.counts) }],
    [bold(''), ...form.columns.map(({ no }): Cell => ({ value: no }))],
    [bold(m.numbers_body()), ...form.columns.map(({ title }): Cell => ({ ...bold(termToText(title)), wrap: true }))],
    ...bodies,
    rowOf(form, m.numbers_total(), told.sums),
  ];
  const checks = checkSums(form, told.sums).map(({ title, gap }): Cell[] => [
    { value: termToText(title) },
    {
      value:
        gap === undefined ? m.numbers_check_open() : gap === 0 ? m.numbers_check_holds() : m.numbers_check_gap({ gap }),
    },
  ]);
  return [
    { sheet: m.numbers_excel_sheet(), data, orientation: 'landscape' },
    { sheet: m.numbers_checks(), data: checks },
  ];
}

function rowOf({ columns }: SheetForm, name: string, sums: readonly (number | null)[]): Cell[] {
  const numbers = columns.map(({ unit }, at): Cell => {
    const sum = sums[at] ?? null;
    if (sum === null) return { value: m.numbers_hidden() };
    return unit === 'fen' ? { value: sum / FEN_IN_TEN_THOUSANDS, format: '0.00' } : { value: sum };
  });
  return [bold(name), ...numbers];
}

function bold(value: string) {
  return { value, fontWeight: 'bold' } as const;
}
