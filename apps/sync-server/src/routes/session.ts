import type { Directory, Person } from '@jiefen/domain/access/people';
import { sessionSchema, signInSchema, type SessionView, type SignInRequest } from '@jiefen/domain/access/session';
import { problem } from '../problem.ts';
import { createAttempts } from '../services/attempts.ts';
import type { Directories } from '../services/directory.ts';
import type { Sealing } from '../services/parcels/sealing.ts';
import { accountToPerson } from '../services/people.ts';
import type { Sessions } from '../services/sessions.ts';
import type { SignIn } from '../services/sign-in.ts';
import { defineOpenRoute, defineRoute, type Route } from './route.ts';
import type { ServerContext } from './server-context.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';

const QUARTER_HOUR = 15 * 60_000;
/** Known and unknown accounts alike: who is told to wait learns nothing about either. */
const PER_ACCOUNT = { most: 10, within: QUARTER_HOUR };
/** A whole office may share one address; only its failures count. */
const PER_ADDRESS = { most: 100, within: QUARTER_HOUR };

export interface SessionSetting {
  signIn: SignIn;
  sessions: Sessions;
  directories: Directories;
  scopesOf(person: Person, directory: Directory): readonly string[];
  sealing: Pick<Sealing, 'current'>;
  addressOf(context: ServerContext): string;
  clock(): number;
  offlineDays: number;
  recoveryKey?: string;
}

/** Signing in, knowing who one is, signing out. */
export function sessionRoutes(setting: SessionSetting): Route[] {
  return [signInRoute(setting), whoRoute(setting), signOutRoute(setting)];
}

function signInRoute(setting: SessionSetting): Route {
  const { sessions } = setting;
  const check = createCheck(setting);
  return defineOpenRoute({
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in; sets the session cookie',
    policy: 'anyone',
    body: signInSchema,
    answer: sessionSchema,
    async handle({ context, body }) {
      const person = await check(context, body);
      const former = readSessionCookie(context);
      if (former !== undefined) await sessions.end(former);
      setSessionCookie(context, await sessions.open(person));
      return viewOf(setting, person);
    },
  });
}

function whoRoute(setting: SessionSetting): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in',
    policy: 'signed-in',
    answer: sessionSchema,
    handle: ({ person }) => viewOf(setting, person),
  });
}

function signOutRoute({ sessions }: SessionSetting): Route {
  return defineOpenRoute({
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out; nothing on the phone is erased',
    policy: 'anyone',
    answer: 'nothing',
    async handle({ context }) {
      const sessionId = readSessionCookie(context);
      if (sessionId !== undefined) await sessions.end(sessionId);
      clearSessionCookie(context);
    },
  });
}

/** Gives the person whose account and password these are, or throws the problem. */
function createCheck({ signIn, addressOf, clock }: SessionSetting) {
  const perAccount = createAttempts(PER_ACCOUNT, clock);
  const perAddress = createAttempts(PER_ADDRESS, clock);

  return async (context: ServerContext, { account, password }: SignInRequest): Promise<Person> => {
    const address = addressOf(context);
    const wait = Math.max(perAccount.take(account), perAddress.take(address));
    if (wait > 0) throw problem('sign-in.too-many', undefined, wait);
    const found = await signIn.check(account, password);
    if (found === undefined) throw problem('sign-in.refused');
    perAccount.forget(account);
    perAddress.giveBack(address);
    return accountToPerson(found);
  };
}

async function viewOf(setting: SessionSetting, person: Person): Promise<SessionView> {
  const directory = await setting.directories.of(person.region);
  const organisation = directory.organisation(person.orgId) ?? null;
  const { offlineDays, recoveryKey } = setting;
  const scopes = [...setting.scopesOf(person, directory)];
  const sealing = await setting.sealing.current();
  return { person, organisation, scopes, offlineDays, sealing, ...(recoveryKey !== undefined && { recoveryKey }) };
}
