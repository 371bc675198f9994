import { type Term, term } from '../term.ts';
import { caseSources } from '../vocabulary/case-source.ts';
import { committeeKinds } from '../vocabulary/committee-kind.ts';
import type { Vocabulary } from '../vocabulary/define.ts';
import { disputeTypes } from '../vocabulary/dispute-type.ts';
import type { ClosedCase } from './closed-case.ts';

/** One column of the official sheet: what each closed case adds to it. */
export interface Column {
  /** From 1, as printed. */
  readonly no: number;
  readonly title: Term;
  /** Printed in units of 10,000 yuan with two decimals when it is money; stored in fen. */
  readonly unit: 'count' | 'fen';
  of(closed: ClosedCase): number;
}

type Draft = Omit<Column, 'no'>;

const one = (title: Term, holds: (closed: ClosedCase) => boolean): Draft => ({
  title,
  unit: 'count',
  of: (closed) => (holds(closed) ? 1 : 0),
});

const perOption = (list: Vocabulary, codeOf: (closed: ClosedCase) => string | undefined): Draft[] =>
  list.options.map(({ code, name }) => one(name, (closed) => isWithin(codeOf(closed), code)));

/** A code counts for itself and for the column it is a part of: 3-1 is one of 3. */
function isWithin(code: string | undefined, column: string): boolean {
  return code === column || (code?.startsWith(`${column}-`) ?? false);
}

const drafts: readonly Draft[] = [
  one(term('案件总数', 'Cases'), () => true),
  { title: term('涉及当事人数', 'Parties'), unit: 'count', of: ({ parties }) => parties },
  one(term('调解成功数', 'Agreements'), ({ agreement }) => agreement !== undefined),
  one(term('疑难复杂案件', 'Difficult cases'), ({ difficult }) => difficult),
  { title: term('涉及金额（万元）', 'Amount (10,000 yuan)'), unit: 'fen', of: ({ amountFen }) => amountFen },
  ...perOption(committeeKinds, ({ committeeKind }) => committeeKind),
  ...perOption(caseSources, ({ source }) => source),
  ...perOption(disputeTypes, ({ disputeType }) => disputeType),
  one(term('口头协议', 'Oral agreements'), ({ agreement }) => agreement === 'oral'),
  one(term('书面协议', 'Written agreements'), ({ agreement }) => agreement === 'written'),
];

/** The 39 columns of 人民调解案件统计, in the order of the form (司发通〔2010〕239号). */
export const mediationColumns: readonly Column[] = drafts.map((draft, at) => ({ ...draft, no: at + 1 }));

/** A filled sheet: the sum of each column, by its number. */
export type Sums = ReadonlyMap<number, number>;

/** Counts the cases closed in a period; both days belong to it, 'YYYY-MM-DD'. */
export function fillSheet(cases: readonly ClosedCase[], { from, until }: { from: string; until: string }): Sums {
  const counted = cases.filter(({ closedOn }) => closedOn >= from && closedOn <= until);
  return new Map(mediationColumns.map(({ no, of }) => [no, counted.reduce((sum, closed) => sum + of(closed), 0)]));
}

/** The cases behind one number of the sheet. */
export function casesBehind(cases: readonly ClosedCase[], no: number): ClosedCase[] {
  const column = mediationColumns.find((known) => known.no === no);
  return column ? cases.filter((closed) => column.of(closed) !== 0) : [];
}

/** 10,000 yuan with two decimals, rounded half up, from fen. */
export function toTenThousands(fen: number): string {
  return (Math.round(fen / 10_000) / 100).toFixed(2);
}
