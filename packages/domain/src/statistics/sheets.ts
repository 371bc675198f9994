import { type Term, term } from '../term.ts';
import { identities } from './identities.ts';
import { mediationColumns } from './mediation-sheet.ts';
import { petitionColumns, petitionIdentities } from './petition-sheet.ts';
import type { Column, Identity } from './sheet.ts';

/** A sheet as it is shown and printed, whatever it counts. */
export interface SheetForm {
  readonly title: Term;
  /** In which period a case counts; printed on the sheet. */
  readonly counts: Term;
  readonly columns: readonly Omit<Column<unknown>, 'of'>[];
  readonly identities: readonly Identity[];
}

/** The sheets there are, by what they count. */
export const sheets = {
  mediation: {
    title: term('人民调解案件统计', 'Statistics of mediation cases'),
    counts: term(
      '案件按结案日期计入；金额只计达成协议的。',
      'A case counts in the period it is closed in; amounts are those of agreements.',
    ),
    columns: mediationColumns,
    identities,
  },
  petition: {
    title: term('信访事项统计', 'Statistics of petitions'),
    counts: term(
      '事项按登记日期计入，办理情况为今天的。',
      'An item counts in the period it is registered in, as it stands today.',
    ),
    columns: petitionColumns,
    identities: petitionIdentities,
  },
} as const satisfies Record<string, SheetForm>;

export type SheetName = keyof typeof sheets;
