import { dayInChina } from '@jiefen/domain/deadline/day';
import { checkIdentity, identityAnswerSchema, identityQuestionSchema } from '@jiefen/domain/identity/check';
import type { Mode } from '@jiefen/domain/identity/reason';
import * as v from 'valibot';
import { problem } from '../problem.ts';
import { defineRoute, type Route } from './route.ts';

export interface IdentitySetting {
  /** Milliseconds since 1970 UTC. */
  clock(): number;
  /** Whether the invented identities of tests pass. */
  identityMode: Mode;
}

/** Whether a number of a person, an organisation, a telephone or a court case is written right; nothing is kept. */
export function identityRoutes({ clock, identityMode: mode }: IdentitySetting): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/api/identity',
      summary: 'Whether an identity number, credit code, telephone or court case number is written right, and why not',
      policy: 'signed-in',
      before(body) {
        if (!v.is(identityQuestionSchema, body)) throw problem('identity.question');
      },
      body: identityQuestionSchema,
      answer: identityAnswerSchema,
      handle: async ({ body }) => checkIdentity(body, { today: dayInChina(clock()), mode }),
    }),
  ];
}
