import { addMonths } from '../day.ts';

/** A recurring payment: when the first one is due, every how many months, and until when if that is agreed. */
export interface Recurrence {
  readonly from: string;
  readonly months: number;
  readonly until?: string | undefined;
}

/**
 * Counts the months from the first payment to the next one on or after a day; each keeps the day of the month of
 * the first. Undefined when the last one is over.
 */
export function monthsToNext({ from, months, until }: Recurrence, today: string): number | undefined {
  let gone = 0;
  while (addMonths(from, gone) < today) gone += months;
  return until !== undefined && addMonths(from, gone) > until ? undefined : gone;
}

/** Reads how many months lie between payments out of words such as 每月5日, 每季度 or 每年. */
export function monthsIn(cycle: string): number | undefined {
  const [word = ''] = /半年|季|年|月/.exec(cycle) ?? [];
  return monthsByWord[word];
}

const monthsByWord: Readonly<Record<string, number>> = { 月: 1, 季: 3, 半年: 6, 年: 12 };
