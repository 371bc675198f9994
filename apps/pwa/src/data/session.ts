import { surfaceOf } from '@jiefen/domain/access/roles';
import type { SessionView } from '@jiefen/domain/access/session';
import type { Platform } from '#platform/platform.ts';
import { call, type Reply } from './http.ts';
import type { Keyring, SignedInAs } from './keyring.ts';
import { readSession, toProfile, type Profile } from './profile.ts';

const ADDRESS = '/api/session';
const PATIENCE_MS = 20_000;

/** `wrong`: account or password; `locked`: too many attempts, `retryAfter` in milliseconds when the server says it. */
export type SignInProblem = 'wrong' | 'locked' | 'offline' | 'not-our-server' | 'server';

/** `behind`: the server agreed, but the vault on this phone knows another password; it opens with `signedIn`. */
export type SignedIn =
  | { ok: true; profile: Profile; behind?: { vault: string; signedIn: SignedInAs } }
  | { ok: false; problem: SignInProblem; retryAfter?: number | undefined };

/** Who works with the server from this phone. The end of a session stops the sending and nothing else. */
export interface Session {
  signIn(by: { account: string; password: string }): Promise<SignedIn>;
  /** Asks the server who is signed in; `unknown` without a connection. Renews the lease of an open vault. */
  check(): Promise<{ person: string } | 'expired' | 'unknown'>;
  /**
   * Asks the server about the person of an open vault. When it has forgotten them, or somebody else on this phone has
   * signed in since, they are signed in again with the password that opened the vault, if it was one; true then.
   */
  resume(person: string, password: string | undefined): Promise<boolean>;
  /** Ends the session and locks. The vault stays: what was not sent yet goes up when this person signs in again. */
  signOut(person?: string): Promise<void>;
}

/** Makes the session of this phone. Those who work at a desk only have no vault. */
export function createSession(
  platform: Pick<Platform, 'fetch' | 'timer' | 'clock'>,
  keyring: Pick<Keyring, 'admit' | 'renew' | 'accountOf' | 'leave'>,
): Session {
  const ask = (method: 'GET' | 'POST' | 'DELETE', body?: unknown) =>
    call(platform, { method, address: ADDRESS, body, patience: PATIENCE_MS });

  async function openFor(signedIn: SignedInAs): Promise<SignedIn> {
    const profile = toProfile(signedIn.view);
    if (surfaceOf(profile.role) === 'desk') return { ok: true, profile };
    const admission = await keyring.admit(signedIn);
    return { ok: true, profile, ...(!admission.ok && { behind: { vault: admission.vault, signedIn } }) };
  }

  async function signIn({ account, password }: { account: string; password: string }): Promise<SignedIn> {
    const reply = await ask('POST', { account, password });
    if (reply.kind !== 'answer') return { ok: false, ...problemOf(reply) };
    const view = readSession(reply.body);
    return view === undefined ? { ok: false, problem: 'not-our-server' } : openFor({ view, account, password });
  }

  async function check(): Promise<{ person: string } | 'expired' | 'unknown'> {
    const reply = await ask('GET');
    if (reply.kind !== 'answer') return reply.kind === 'problem' && reply.status === 401 ? 'expired' : 'unknown';
    const view: SessionView | undefined = readSession(reply.body);
    if (view === undefined) return 'unknown';
    await keyring.renew(view);
    return { person: view.person.id };
  }

  return {
    signIn,
    check,

    async resume(person, password) {
      const now = await check();
      if (now === 'unknown' || (now !== 'expired' && now.person === person)) return false;
      const account = await keyring.accountOf(person);
      return account !== undefined && password !== undefined && (await signIn({ account, password })).ok;
    },

    async signOut(person) {
      if (person !== undefined) await keyring.leave(person);
      await ask('DELETE');
    },
  };
}

function problemOf(reply: Exclude<Reply, { kind: 'answer' }>): {
  problem: SignInProblem;
  retryAfter?: number | undefined;
} {
  if (reply.kind === 'lost') return { problem: reply.reason === 'timeout' ? 'offline' : reply.reason };
  const { status, retryAfter } = reply;
  if (status === 423 || status === 429) return { problem: 'locked', retryAfter };
  return { problem: status >= 500 ? 'server' : 'wrong' };
}
