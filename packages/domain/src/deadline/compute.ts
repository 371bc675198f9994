import type { Calendar } from './calendar.ts';
import { officialCalendar } from './holidays/official.ts';
import { computePeriod, type Extension, type Outcome } from './period.ts';
import type { Stretch } from './pause.ts';
import type { Rule } from './rules/define.ts';
import { stepsAfter, stepsBefore } from './rule-trace.ts';

/** What bends a rule in one case. */
export interface DeadlineOptions {
  /** The calendar of the product unless told. */
  readonly calendar?: Calendar | undefined;
  /** A local length, in the unit of the rule; only local rules take one. */
  readonly length?: number | undefined;
  readonly extensions?: readonly Extension[];
  readonly pauses?: readonly Stretch[];
}

/**
 * Works out when a rule that begins to run on a day ('YYYY-MM-DD' in China) is due. `due` is the last day in law,
 * rolled over days off; `raw` is the day before that roll, to which officials work. Undefined when no law sets
 * the length of the rule and no local length is given.
 */
export function computeDeadline(rule: Rule, from: string, options: DeadlineOptions = {}): Outcome | undefined {
  const { calendar = officialCalendar, extensions = [], pauses = [] } = options;
  const length = rule.local ? (options.length ?? rule.length) : rule.length;
  if (length === undefined) return undefined;
  const { unit, direction = 'after', rolls = true } = rule;
  const outcome = computePeriod({ unit, length, from, direction, rolls, extensions, pauses }, calendar);
  const trace = [...stepsBefore(rule, from), ...outcome.trace, ...stepsAfter(rule, outcome)];
  return { ...outcome, trace };
}
