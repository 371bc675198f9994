import { term } from '../term.ts';
import { caseSources } from '../vocabulary/case-source.ts';
import { committeeKinds } from '../vocabulary/committee-kind.ts';
import { disputeTypes } from '../vocabulary/dispute-type.ts';
import type { ClosedCase } from './closed-case.ts';
import { type Column, numbered, one, perOption, type Sums, sumUp } from './sheet.ts';

/** The 39 columns of 人民调解案件统计, in the order of the form (司发通〔2010〕239号). */
export const mediationColumns: readonly Column<ClosedCase>[] = numbered<ClosedCase>([
  one(term('案件总数', 'Cases'), () => true),
  { title: term('涉及当事人数', 'Parties'), unit: 'count', of: ({ parties }) => parties },
  one(term('调解成功数', 'Agreements'), ({ agreement }) => agreement !== undefined),
  one(term('疑难复杂案件', 'Difficult cases'), ({ difficult }) => difficult),
  { title: term('涉及金额（万元）', 'Amount (10,000 yuan)'), unit: 'fen', of: ({ amountFen }) => amountFen },
  ...perOption<ClosedCase>(committeeKinds, ({ committeeKind }) => committeeKind),
  ...perOption<ClosedCase>(caseSources, ({ source }) => source),
  ...perOption<ClosedCase>(disputeTypes, ({ disputeType }) => disputeType),
  one(term('口头协议', 'Oral agreements'), ({ agreement }) => agreement === 'oral', 'form'),
  one(term('书面协议', 'Written agreements'), ({ agreement }) => agreement === 'written', 'form'),
]);

/** Counts the cases closed in a period; both days belong to it, 'YYYY-MM-DD'. */
export function fillSheet(cases: readonly ClosedCase[], { from, until }: { from: string; until: string }): Sums {
  return sumUp(
    mediationColumns,
    cases.filter(({ closedOn }) => closedOn >= from && closedOn <= until),
  );
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
