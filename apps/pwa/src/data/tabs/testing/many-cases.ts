import type { Platform } from '#platform/platform.ts';

const SCOPE = 'user/u-zhao';

/** A server with many cases, which serves them all in one answer once it is open. */
export interface ManyCases {
  ids: readonly string[];
  /** Words that are in the body of every case, and in no head. */
  brief: string;
  fetch: Platform['fetch'];
  open(): void;
}

/** Makes so many cases. */
export function createManyCases(count: number): ManyCases {
  let isOpen = false;
  const brief = '只在正文里的话';
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  return {
    ids,
    brief,
    open: () => void (isOpen = true),
    async fetch(address) {
      if (!isOpen || !address.endsWith('/api/sync')) throw new TypeError('no network');
      return Response.json(toAnswer(ids.map((id) => toCase(id, brief))));
    },
  };
}

function toCase(id: string, brief: string) {
  const made = { createdAt: '2026-04-13T00:00:00Z', createdBy: 'u-qian' };
  const served = { ver: 1, op: `${id}-1`, hlc: '', scopes: [SCOPE], conflicts: [], events: [] };
  return { id, region: '990101', schema: 1, title: `案${id.slice(0, 4)}`, brief, ...made, ...served };
}

function toAnswer(cases: readonly object[]) {
  return {
    protocol: 1,
    epoch: 'epoch-1',
    serverTime: Date.now(),
    receipts: [],
    documents: cases.map((doc) => ({ collection: 'mediation', doc })),
    checkpoint: { epoch: 'epoch-1', scopes: { [SCOPE]: { up: cases.length } } },
    scopes: [SCOPE],
    more: false,
    reset: false,
    digests: {},
  };
}
