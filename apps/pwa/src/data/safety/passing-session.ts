import type { Platform } from '#platform/platform.ts';
import { call } from '../http.ts';
import { readSession, type Profile } from '../profile.ts';
import { createSession, type Session } from '../session.ts';

const PATIENCE_MS = 20_000;

/** A session that this phone cannot remember. */
export function createPassingSession(platform: Platform): Session {
  return createSession(platform, {
    remember: async () => undefined,
    remembered: async () => undefined,
    forget: async () => undefined,
  });
}

/** Asks the server whose session this is; `unreachable` when it cannot be asked, `nobody` when it has ended. */
export async function whoIsSignedIn(platform: Platform): Promise<Profile | 'nobody' | 'unreachable'> {
  const reply = await call(platform, { method: 'GET', address: '/api/session', patience: PATIENCE_MS });
  if (reply.kind === 'problem') return 'nobody';
  return (reply.kind === 'answer' ? readSession(reply.body) : undefined) ?? 'unreachable';
}
