import { type Profile, readSession, toProfile } from '../../apps/pwa/src/data/profile.ts';

/** Signs the mediator of the measured cases in; the cookie stays with the page. */
export async function signIn(): Promise<Profile> {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'zhou', password: 'jiefen-demo' }),
  });
  const session = readSession(await response.json());
  if (session === undefined) throw new Error('The mediator could not sign in');
  return toProfile(session);
}
