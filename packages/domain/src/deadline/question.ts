import * as v from 'valibot';
import { day } from '../flow/payload.ts';
import type { Calendar } from './calendar.ts';
import { computeDeadline } from './compute.ts';
import { type Unit, units } from './count.ts';
import { computePeriod, type Outcome } from './period.ts';
import { findRule } from './rules.ts';

/** A question about a deadline as an address carries it: a rule, or a length of time, and the day it runs from. */
export const deadlineQuestionSchema = v.object({
  rule: v.optional(v.string()),
  unit: v.optional(v.string()),
  n: v.optional(v.string()),
  from: v.optional(v.string()),
});

export type DeadlineQuestion = v.InferOutput<typeof deadlineQuestionSchema>;

/** What can be wrong with a question. */
export type QuestionProblem = 'question' | 'day' | 'rule' | 'unit' | 'length';

/** The most that can be asked for in each unit: about ten years of days, fifty of months, a hundred years. */
const mostOf: Readonly<Record<Unit, number>> = { natural: 3660, working: 3660, month: 600, year: 100 };

const unitSchema = v.picklist(units);

/** The years in which a period may begin. */
const FIRST_DAY = '1949-10-01';
const LAST_DAY = '2099-12-31';

/** Answers a question about a deadline, or says which part of it cannot be used. */
export function answerDeadline(
  question: DeadlineQuestion,
  calendar: Calendar,
): { ok: true; outcome: Outcome } | { ok: false; problem: QuestionProblem } {
  const { rule, unit, from } = question;
  if (from === undefined || (rule === undefined) === (unit === undefined)) return { ok: false, problem: 'question' };
  if (!v.is(day, from) || from < FIRST_DAY || from > LAST_DAY) return { ok: false, problem: 'day' };
  return rule === undefined ? answerLength(question, from, calendar) : answerRule(rule, question, from, calendar);
}

function answerRule(key: string, { n }: DeadlineQuestion, from: string, calendar: Calendar) {
  const rule = findRule(key);
  if (!rule) return { ok: false, problem: 'rule' } as const;
  const length = n === undefined ? undefined : readLength(n, rule.unit);
  if (n !== undefined && (length === undefined || !rule.local)) return { ok: false, problem: 'length' } as const;
  const outcome = computeDeadline(rule, from, { calendar, length });
  return outcome ? ({ ok: true, outcome } as const) : ({ ok: false, problem: 'length' } as const);
}

function answerLength({ unit, n }: DeadlineQuestion, from: string, calendar: Calendar) {
  if (!v.is(unitSchema, unit)) return { ok: false, problem: 'unit' } as const;
  const length = n === undefined ? undefined : readLength(n, unit);
  if (length === undefined) return { ok: false, problem: 'length' } as const;
  return { ok: true, outcome: computePeriod({ unit, length, from }, calendar) } as const;
}

function readLength(written: string, unit: Unit): number | undefined {
  const length = Number(written);
  return /^\d{1,4}$/.test(written) && length >= 1 && length <= mostOf[unit] ? length : undefined;
}
