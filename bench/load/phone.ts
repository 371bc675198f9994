import { type Change, type Checkpoint, PROTOCOL, type SyncResponse } from '../../packages/domain/src/sync/wire.ts';

const PULL = 100;

/** What one round of a phone came to. */
export interface Round {
  ms: number;
  isError: boolean;
  /** Ids of the documents the server gave a receipt for. */
  taken: string[];
}

/** A phone as the server sees it: it remembers how far it has read, and nothing else. */
export interface Phone {
  exchange(push: readonly Change[]): Promise<Round>;
}

/** Makes the phone of a signed-in person. */
export function createPhone(url: string, device: string, cookie: string): Phone {
  let checkpoint: Checkpoint | null = null;
  const headers = { 'content-type': 'application/json', cookie };

  return {
    async exchange(push) {
      const body = JSON.stringify({ protocol: PROTOCOL, device, checkpoint, push, limit: PULL });
      const began = performance.now();
      try {
        const response = await fetch(`${url}/api/sync`, { method: 'POST', headers, body });
        if (!response.ok) return { ms: performance.now() - began, isError: true, taken: [] };
        const answer: SyncResponse = await response.json();
        ({ checkpoint } = answer);
        const isError = answer.receipts.some(({ outcome }) => outcome !== 'applied' && outcome !== 'known');
        return { ms: performance.now() - began, isError, taken: answer.receipts.map(({ id }) => id) };
      } catch {
        return { ms: performance.now() - began, isError: true, taken: [] };
      }
    },
  };
}
