import * as v from 'valibot';
import { type Body, type CaseType, caseSchema } from './define.ts';

/** What is wrong with a document: where (`parties[0].name`) and in what way. */
export interface Fault {
  path: string;
  message: string;
}

/** A checked document, or its faults. */
export type Parsed<Checked> = { ok: true; body: Checked } | { ok: false; problem: 'shape'; faults: Fault[] };

/** Checks an unknown value against a case type; the document comes back with all its keys, known or not. */
export function parseCase<Type extends CaseType>(type: Type, value: unknown): Parsed<Body<Type>> {
  const result = v.safeParse(caseSchema(type), value, { abortPipeEarly: true });
  if (result.success) return { ok: true, body: result.output };
  return { ok: false, problem: 'shape', faults: result.issues.map(issueToFault) };
}

function issueToFault(issue: v.BaseIssue<unknown>): Fault {
  const path = (issue.path ?? []).map((step) => (typeof step.key === 'number' ? `[${step.key}]` : `.${step.key}`));
  return { path: path.join('').replace(/^\./, ''), message: issue.message };
}
