import * as v from 'valibot';
import { termSchema } from '../term-schema.ts';
import { calendarSchema } from './calendar.ts';
import { units } from './count.ts';
import { deadlineStates, type DocumentDeadline } from './of-document/watch.ts';
import type { Outcome } from './period.ts';
import { boundParties, certainties, type Rule, validityOf, worksToRaw } from './rules/define.ts';
import { stepSchema } from './trace.ts';

/** The answer to a question about a deadline; days are 'YYYY-MM-DD' in China. */
export const outcomeSchema = v.object({
  due: v.string(),
  raw: v.string(),
  provisional: v.boolean(),
  trace: v.array(stepSchema),
});

/** A row of the table as it travels: nothing is left out, what does not apply is null. */
const ruleSchema = v.object({
  key: v.string(),
  title: termSchema,
  law: termSchema,
  article: termSchema,
  source: v.string(),
  also: v.array(v.object({ law: termSchema, article: termSchema, source: v.string() })),
  start: termSchema,
  unit: v.picklist(units),
  length: v.nullable(v.number()),
  direction: v.picklist(['after', 'before']),
  kind: v.picklist(['limit', 'wait']),
  binding: v.picklist(['hard', 'soft']),
  bound: termSchema,
  workTo: v.picklist(['due', 'raw']),
  rolls: v.boolean(),
  local: v.boolean(),
  extension: v.nullable(v.object({ unit: v.picklist(units), length: v.number(), on: termSchema })),
  notCounted: v.nullable(termSchema),
  effective: v.object({ from: v.string(), to: v.nullable(v.string()) }),
  certainty: v.picklist(certainties),
});

/** The whole table, and the calendar its dates are worked out with. */
export const rulesSchema = v.object({ rules: v.array(ruleSchema), calendar: calendarSchema });

/** The deadlines of one case on a day. */
export const caseDeadlinesSchema = v.object({
  today: v.string(),
  deadlines: v.array(
    v.object({
      ...outcomeSchema.entries,
      rule: v.string(),
      title: termSchema,
      from: v.string(),
      workTo: v.string(),
      binding: v.picklist(['hard', 'soft']),
      state: v.picklist(deadlineStates),
      metOn: v.optional(v.string()),
    }),
  ),
});

export type CaseDeadlines = v.InferOutput<typeof caseDeadlinesSchema>;
export type OutcomeView = v.InferOutput<typeof outcomeSchema>;
export type RuleView = v.InferOutput<typeof ruleSchema>;

/** Writes a row of the table the way it travels. */
export function ruleToView(rule: Rule): RuleView {
  const { basis, also = [], length = null, direction = 'after', kind = 'limit', binding = 'hard', rolls = true } = rule;
  const { local = false, extension = null, notCounted = null, certainty = 'S' } = rule;
  const { from, to = null } = validityOf(rule);
  return {
    key: rule.key,
    title: rule.title,
    ...toCitation(basis),
    also: also.map(toCitation),
    start: rule.start,
    unit: rule.unit,
    length,
    direction,
    kind,
    binding,
    bound: boundParties[rule.bound].title,
    workTo: worksToRaw(rule) ? 'raw' : 'due',
    rolls,
    local,
    extension,
    notCounted,
    effective: { from, to },
    certainty,
  };
}

/** Copies an outcome the way it travels. */
export function outcomeToView({ due, raw, provisional, trace }: Outcome): OutcomeView {
  return { due, raw, provisional, trace: [...trace] };
}

/** Copies a deadline of a case the way it travels. */
export function deadlineToView(deadline: DocumentDeadline): CaseDeadlines['deadlines'][number] {
  return { ...deadline, trace: [...deadline.trace] };
}

function toCitation({ law, article }: Rule['basis']) {
  return { law: law.name, article, source: law.source };
}
