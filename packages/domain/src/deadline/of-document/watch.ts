import type { Term } from '../../term.ts';
import type { Calendar } from '../calendar.ts';
import { computeDeadline, type DeadlineOptions } from '../compute.ts';
import type { Outcome } from '../period.ts';
import { type RuleKey, ruleOf } from '../rules.ts';
import { type Rule, worksToRaw } from '../rules/define.ts';
import type { Moment, Reading } from './reading.ts';

/** How a deadline of a document stands; `lapsed` is a right nobody used in time. */
export const deadlineStates = ['open', 'provisional', 'met', 'overdue', 'lapsed'] as const;

export type DeadlineState = (typeof deadlineStates)[number];

/** A deadline of one document. */
export interface DocumentDeadline extends Outcome {
  readonly rule: RuleKey;
  readonly title: Term;
  /** The day of the event it runs from. */
  readonly from: string;
  /** The day to work towards: for officials the one before any roll. */
  readonly workTo: string;
  readonly binding: 'hard' | 'soft';
  readonly state: DeadlineState;
  /** The day it was met, also when that was late. */
  readonly metOn?: string;
}

/** What a rule looks for in a document. */
export interface Watch<Facts> {
  readonly rule: RuleKey | ((facts: Facts) => RuleKey);
  /** Each time it begins to run. */
  starts(reading: Reading<Facts>): readonly Moment[];
  /** When it was met. */
  meets(reading: Reading<Facts>, start: Moment): Moment | undefined;
  /** When it stopped to matter; what was met before stays. */
  drops?(reading: Reading<Facts>, start: Moment): Moment | undefined;
  bends?(reading: Reading<Facts>, start: Moment): Omit<DeadlineOptions, 'calendar'>;
  /** It is a right: who lets it pass is not late. */
  readonly right?: true;
}

/** Works out every deadline one watch finds in a document. */
export function deadlinesSeenBy<Facts>(
  watch: Watch<Facts>,
  reading: Reading<Facts>,
  calendar: Calendar | undefined,
): DocumentDeadline[] {
  return watch.starts(reading).flatMap((start) => {
    const met = watch.meets(reading, start);
    const dropped = watch.drops?.(reading, start);
    if (dropped && (met === undefined || dropped.at < met.at)) return [];
    const key = typeof watch.rule === 'function' ? watch.rule(reading.facts) : watch.rule;
    const rule = ruleOf(key);
    const outcome = computeDeadline(rule, start.day, { calendar, ...watch.bends?.(reading, start) });
    return outcome ? [toDeadline(watch, rule, start, outcome, met?.day, reading.today)] : [];
  });
}

function toDeadline<Facts>(
  { right }: Watch<Facts>,
  rule: Rule<RuleKey>,
  { day: from }: Moment,
  outcome: Outcome,
  metOn: string | undefined,
  today: string,
): DocumentDeadline {
  const { key, title, binding = 'hard' } = rule;
  const workTo = worksToRaw(rule) ? outcome.raw : outcome.due;
  const common: Omit<DocumentDeadline, 'state' | 'metOn'> = { ...outcome, rule: key, title, from, workTo, binding };
  if (metOn !== undefined && metOn <= today) return { ...common, state: 'met', metOn };
  if (outcome.due < today) return { ...common, state: right ? 'lapsed' : 'overdue' };
  return { ...common, state: outcome.provisional ? 'provisional' : 'open' };
}
