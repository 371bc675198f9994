import type { Checkpoint, Delivery, SyncRequest, SyncResponse } from '../../packages/domain/src/sync/wire.ts';
import { PROTOCOL, PULL_LIMIT } from '../../packages/domain/src/sync/wire.ts';
import { demoPassword } from '../../apps/sync-server/src/demo/accounts.ts';

/** Signs in and gives the cookie of the session. */
async function signIn(url: string, account: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: demoPassword }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || cookie === undefined) throw new Error(`${account} could not sign in: ${response.status}`);
  return cookie;
}

/** Makes one exchange as a phone does. */
async function exchange(url: string, cookie: string, request: Partial<SyncRequest>): Promise<SyncResponse> {
  const whole = { protocol: PROTOCOL, device: 'bench', checkpoint: null, push: [], limit: PULL_LIMIT, ...request };
  const response = await fetch(`${url}/api/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(whole),
  });
  if (!response.ok) throw new Error(`The exchange failed: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Reads everything the account sees on a phone. */
export async function pullAll(url: string, account: string): Promise<Delivery[]> {
  const cookie = await signIn(url, account);
  const deliveries: Delivery[] = [];
  let checkpoint: Checkpoint | null = null;
  let more = true;
  while (more) {
    const answer: SyncResponse = await exchange(url, cookie, { checkpoint });
    deliveries.push(...answer.documents);
    ({ checkpoint, more } = answer);
  }
  return deliveries;
}
