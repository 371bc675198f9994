import type { Platform } from '#platform/platform.ts';
import { call, type Reply } from './http.ts';
import type { Keyring } from './keyring.ts';
import { readSession, type Profile } from './profile.ts';

const ADDRESS = '/api/session';
const PATIENCE_MS = 20_000;

/** `wrong`: account or password; `locked`: too many attempts, `retryAfter` in milliseconds when the server says it. */
export type SignInProblem = 'wrong' | 'locked' | 'offline' | 'not-our-server' | 'server';

export type SignedIn =
  { ok: true; profile: Profile } | { ok: false; problem: SignInProblem; retryAfter?: number | undefined };

/** Who works on this phone. The end of a session stops the sending and nothing else. */
export interface Session {
  /** Who was signed in last, from this phone; needs no network. */
  restore(): Promise<Profile | undefined>;
  signIn(by: { account: string; password: string }): Promise<SignedIn>;
  /** Asks the server; `unknown` without a connection. */
  check(): Promise<'signed-in' | 'expired' | 'unknown'>;
  /** Ends the session. The vault stays: what was not sent yet goes up when this person signs in again. */
  signOut(): Promise<void>;
}

/** Makes the session of this phone; `keyring` remembers whose it is. */
export function createSession(
  platform: Pick<Platform, 'fetch' | 'timer' | 'clock'>,
  keyring: Pick<Keyring, 'remember' | 'remembered' | 'forget'>,
): Session {
  const ask = (method: 'GET' | 'POST' | 'DELETE', body?: unknown) =>
    call(platform, { method, address: ADDRESS, body, patience: PATIENCE_MS });

  return {
    restore: () => keyring.remembered(),

    async signIn(by) {
      const reply = await ask('POST', by);
      if (reply.kind !== 'answer') return { ok: false, ...problemOf(reply) };
      const profile = readSession(reply.body);
      if (profile === undefined) return { ok: false, problem: 'not-our-server' };
      await keyring.remember(profile);
      return { ok: true, profile };
    },

    async check() {
      const reply = await ask('GET');
      if (reply.kind === 'answer') return readSession(reply.body) === undefined ? 'unknown' : 'signed-in';
      return reply.kind === 'problem' && reply.status === 401 ? 'expired' : 'unknown';
    },

    async signOut() {
      await keyring.forget();
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
