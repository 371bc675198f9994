import type { SheetForm } from '@jiefen/domain/statistics/sheets';
import type { Term } from '@jiefen/domain/term';

/** How one arithmetic rule stands; undefined where a hidden number leaves it open. */
export interface Check {
  readonly title: Term;
  readonly gap: number | undefined;
}

/** Checks the sums of a sheet, in the order of its columns, against its arithmetic rules. */
export function checkSums({ identities }: SheetForm, sums: readonly (number | null)[]): Check[] {
  const isWhole = !sums.includes(null);
  const byNumber = new Map(sums.map((sum, at) => [at + 1, sum ?? 0]));
  return identities.map(({ title, gap }) => ({ title, gap: isWhole ? gap(byNumber) : undefined }));
}
