import { outcomeSchema, outcomeToView, rulesSchema, ruleToView } from '@jiefen/domain/deadline/answer';
import { officialCalendar, officialYears } from '@jiefen/domain/deadline/holidays/official';
import { answerDeadline, deadlineQuestionSchema, type QuestionProblem } from '@jiefen/domain/deadline/question';
import { rules } from '@jiefen/domain/deadline/rules';
import { problem, type ProblemCode } from '../problem.ts';
import { defineRoute, type Route } from './route.ts';

const codes = {
  question: 'deadline.question',
  day: 'deadline.day',
  rule: 'deadline.rule',
  unit: 'deadline.unit',
  length: 'deadline.length',
} as const satisfies Record<QuestionProblem, ProblemCode>;

/** When something is due, and the table and calendar that says so. */
export function deadlineRoutes(): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/deadlines',
      summary: 'When something is due: by a rule of the table, or by unit and n, from the day of the event',
      policy: 'signed-in',
      query: deadlineQuestionSchema,
      answer: outcomeSchema,
      async handle({ query }) {
        const answer = answerDeadline(query, officialCalendar);
        if (!answer.ok) throw problem(codes[answer.problem]);
        return outcomeToView(answer.outcome);
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/deadlines/rules',
      summary: 'The table of periods with law and article, and the calendar of days off and days worked in exchange',
      policy: 'signed-in',
      answer: rulesSchema,
      handle: async () => ({ rules: rules.map(ruleToView), calendar: officialYears }),
    }),
  ];
}
