import { type FiguresQuestion, figuresQuestionSchema } from '@jiefen/domain/desk/figures';
import * as v from 'valibot';
import { toQuery } from '#data/desk/query.ts';
import { usualSpans } from './periods.ts';

/** Where the sheets are. */
const STATISTICS = '/desk/statistics';

/** Reads what is asked out of an address; a part that makes no sense is this year's mediation sheet's. */
export function addressToQuestion(params: Pick<URLSearchParams, 'get'>, today: string): FiguresQuestion {
  const given = { sheet: params.get('sheet'), from: params.get('from'), until: params.get('until') };
  const read = v.safeParse(figuresQuestionSchema, given);
  if (read.success) return read.output;
  const year = usualSpans(today).find(({ key }) => key === 'year') ?? { from: today, until: today };
  return { sheet: given.sheet === 'petition' ? 'petition' : 'mediation', from: year.from, until: year.until };
}

/** Writes what is asked as the address of the sheet. */
export function questionToAddress({ sheet, from, until }: FiguresQuestion): string {
  return `${STATISTICS}${toQuery({ sheet, from, until })}`;
}

/** The address of the list behind one number; without a body, of all bodies. */
export function behindAddress({ sheet, from, until }: FiguresQuestion, column: number, org?: string): string {
  return `${STATISTICS}/cases${toQuery({ sheet, from, until, column: String(column), org })}`;
}
