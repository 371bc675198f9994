import type { Organisation, Person } from '@jiefen/domain/access/people';
import { sessionSchema } from '@jiefen/domain/access/session';
import * as v from 'valibot';

/** Who is signed in, as the phone remembers them. */
export interface Profile extends Person {
  /** Where they work; null when the server does not know it. */
  readonly organisation: Organisation | null;
}

/** Reads the server's answer to "who am I"; `undefined` when it is not one. */
export function readSession(answer: unknown): Profile | undefined {
  const parsed = v.safeParse(sessionSchema, answer);
  return parsed.success ? { ...parsed.output.person, organisation: parsed.output.organisation } : undefined;
}
