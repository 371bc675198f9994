import type { Organisation, Person } from '@jiefen/domain/access/people';
import { sessionSchema, type SessionView } from '@jiefen/domain/access/session';
import * as v from 'valibot';

/** Who is signed in, as the phone remembers them. */
export interface Profile extends Person {
  /** Where they work; null when the server does not know it. */
  readonly organisation: Organisation | null;
}

/** Reads the server's answer to "who am I"; `undefined` when it is not one. */
export function readSession(answer: unknown): SessionView | undefined {
  const parsed = v.safeParse(sessionSchema, answer);
  return parsed.success ? parsed.output : undefined;
}

/** The person in an answer of the server, as the screens need them. */
export function toProfile({ person, organisation }: SessionView): Profile {
  return { ...person, organisation };
}
