import type { Platform } from '#platform/platform.ts';
import { call } from '../http.ts';
import { type Profile, readSession, toProfile } from '../profile.ts';
import { createSession, type Session } from '../session.ts';

const PATIENCE_MS = 20_000;

/** A session that this phone cannot remember. */
export function createPassingSession(platform: Platform): Session {
  return createSession(platform, {
    admit: async ({ view }) => ({ ok: true, profile: toProfile(view) }),
    renew: async () => undefined,
    accountOf: async () => undefined,
    leave: async () => undefined,
  });
}

/** Asks the server whose session this is; `unreachable` when it cannot be asked, `nobody` when it has ended. */
export async function whoIsSignedIn(platform: Platform): Promise<Profile | 'nobody' | 'unreachable'> {
  const reply = await call(platform, { method: 'GET', address: '/api/session', patience: PATIENCE_MS });
  if (reply.kind === 'problem') return 'nobody';
  const view = reply.kind === 'answer' ? readSession(reply.body) : undefined;
  return view === undefined ? 'unreachable' : toProfile(view);
}
