import { timingSafeEqual } from 'node:crypto';
import type { Person } from '@jiefen/domain/access/people';
import { PERSON_HEADER } from '@jiefen/domain/access/session';
import { problem } from '../problem.ts';
import type { Policy } from './route.ts';
import type { ServerContext } from './server-context.ts';
import { readSessionCookie } from './session-cookie.ts';

export interface GuardSetting {
  /** Finds who bears a session id. */
  personOf(sessionId: string): Promise<Person | undefined>;
  /** The address at the other end, as far as the proxies in front can be trusted. */
  addressOf(context: ServerContext): string;
  metricsToken?: string;
}

/** Lets a request pass that meets the policy, or throws the problem; notes who is signed in. */
export type Guard = (context: ServerContext, policy: Policy) => Promise<void>;

export function createGuard(setting: GuardSetting): Guard {
  return async (context, policy) => {
    if (policy === 'anyone') return;
    if (policy === 'operator') return demandOperator(setting, context);
    const person = await demandPerson(setting, context);
    if (policy !== 'signed-in' && !policy.roles.includes(person.role)) throw problem('access.refused');
    context.set('person', person);
  };
}

async function demandPerson({ personOf }: GuardSetting, context: ServerContext): Promise<Person> {
  const sessionId = readSessionCookie(context);
  const person = sessionId === undefined ? undefined : await personOf(sessionId);
  if (person === undefined || !isMeant(person, context.req.header(PERSON_HEADER))) throw problem('session.none');
  return person;
}

/** Whether a request speaks for this person; most do not say. */
function isMeant({ id }: Person, named: string | undefined): boolean {
  return named === undefined || named === encodeURIComponent(id);
}

function demandOperator({ addressOf, metricsToken }: GuardSetting, context: ServerContext): void {
  const given = context.req.header('authorization') ?? '';
  if (metricsToken !== undefined && isSame(given, `Bearer ${metricsToken}`)) return;
  // Whoever passed a proxy comes from elsewhere, even if the proxy runs on this machine.
  const direct = context.req.header('x-forwarded-for') === undefined;
  if (!direct || !isLoopback(addressOf(context))) throw problem('access.refused');
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}
