import type { Term } from '../term.ts';
import type { Vocabulary } from '../vocabulary/define.ts';

/** One column of an official sheet: what each case adds to it. */
export interface Column<Counted> {
  /** From 1, as printed. */
  readonly no: number;
  readonly title: Term;
  /** Printed in units of 10,000 yuan with two decimals when it is money; stored in fen. */
  readonly unit: 'count' | 'fen';
  /** Columns of one group share out the same cases: where one is hidden, its neighbour may have to be. */
  readonly group?: string;
  of(counted: Counted): number;
}

/** A column before it has its number. */
export type ColumnDraft<Counted> = Omit<Column<Counted>, 'no'>;

/** A filled sheet: the sum of each column, by its number. */
export type Sums = ReadonlyMap<number, number>;

/** Declares a column that counts the cases for which something holds. */
export function one<Counted>(title: Term, holds: (counted: Counted) => boolean, group?: string): ColumnDraft<Counted> {
  return { title, unit: 'count', of: (counted) => (holds(counted) ? 1 : 0), ...(group && { group }) };
}

/** Declares a column for each option of a list; a code counts for itself and for the one it is a part of: 3-1 is one of 3. */
export function perOption<Counted>(
  list: Vocabulary,
  codeOf: (counted: Counted) => string | undefined,
): ColumnDraft<Counted>[] {
  return list.options.map(({ code, name }) =>
    one(name, (counted) => isWithin(codeOf(counted), code), `${list.name}${code.includes('-') ? '/part' : ''}`),
  );
}

function isWithin(code: string | undefined, column: string): boolean {
  return code === column || (code?.startsWith(`${column}-`) ?? false);
}

/** Numbers the columns as they are printed. */
export function numbered<Counted>(drafts: readonly ColumnDraft<Counted>[]): readonly Column<Counted>[] {
  return drafts.map((draft, at) => ({ ...draft, no: at + 1 }));
}

/** Adds up every column over some cases. */
export function sumUp<Counted>(columns: readonly Column<Counted>[], cases: readonly Counted[]): Sums {
  return new Map(columns.map(({ no, of }) => [no, cases.reduce((sum, counted) => sum + of(counted), 0)]));
}

/** An arithmetic rule a sheet keeps. */
export interface Identity {
  readonly title: Term;
  /** By how much the two sides differ; 0 when the rule holds. */
  gap(sums: Sums): number;
}

/** Gives the number in a column. */
export function at(sums: Sums, no: number): number {
  return sums.get(no) ?? 0;
}

/** Adds up neighbouring columns, both ends included. */
export function sumOf(sums: Sums, from: number, until: number): number {
  let sum = 0;
  for (let no = from; no <= until; no += 1) sum += at(sums, no);
  return sum;
}
