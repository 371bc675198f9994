import { rankOf } from '../../apps/pwa/src/data/row.ts';
import { toChange } from '../../packages/domain/src/sync/held.ts';
import { isRecord } from '../../packages/domain/src/sync/leaves.ts';
import type { Checkpoint, SyncRequest, SyncResponse } from '../../packages/domain/src/sync/wire.ts';
import { PROTOCOL, PULL_LIMIT, PUSH_LIMIT } from '../../packages/domain/src/sync/wire.ts';
import type { CaseRow } from '../phone/side.ts';
import { completionOf, openRaw, resultOf } from '../phone/raw.ts';
import { signIn } from './session.ts';
import { ADDED, type SyncingSide } from './side.ts';

/** The least that can be done with our server: fetch, and one plain transaction per page. Unencrypted, no checks. */
export function createFloor(): SyncingSide {
  let db: IDBDatabase;
  let checkpoint: Checkpoint | null = null;
  let changed: CaseRow[] = [];

  async function put(rows: readonly CaseRow[]): Promise<void> {
    const transaction = db.transaction('case', 'readwrite');
    for (const row of rows) transaction.objectStore('case').put(row);
    transaction.commit();
    await completionOf(transaction);
  }

  async function exchange(push: SyncRequest['push']): Promise<SyncResponse> {
    const request: SyncRequest = { protocol: PROTOCOL, device: 'floor', checkpoint, push, limit: PULL_LIMIT };
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/api/sync', { method: 'POST', headers, body: JSON.stringify(request) });
    const answer: SyncResponse = await response.json();
    ({ checkpoint } = answer);
    return answer;
  }

  return {
    async prepare() {
      await signIn();
    },
    async firstSync() {
      db = await openRaw('floor');
      let writing: Promise<void> | undefined;
      for (let more = true; more;) {
        const answer = await exchange([]);
        ({ more } = answer);
        await writing;
        writing = put(rowsOf(answer));
      }
      await writing;
    },
    held: () => resultOf(db.transaction('case').objectStore('case').count()),
    async edit(count) {
      changed = await resultOf<CaseRow[]>(db.transaction('case').objectStore('case').index('rank').getAll(null, count));
      for (const row of changed) {
        row.body = { ...row.body, brief: `${row.body.brief}${ADDED}`, op: crypto.randomUUID() };
        await put([row]);
      }
    },
    async push() {
      for (let from = 0; from < changed.length; from += PUSH_LIMIT) {
        const epoch = checkpoint?.epoch ?? '';
        const answer = await exchange(
          changed.slice(from, from + PUSH_LIMIT).map(({ body }) => {
            const base = { epoch, ver: body.ver };
            return toChange('mediation', { body, base, unsent: true, told: null, refusal: null });
          }),
        );
        if (answer.receipts.some(({ outcome }) => outcome !== 'applied')) throw new Error('A change was not taken');
        await put(rowsOf(answer));
      }
    },
    async ask() {
      await exchange([]);
    },
  };
}

function rowsOf({ documents }: SyncResponse): CaseRow[] {
  return documents.flatMap((one) => {
    if (!('doc' in one) || one.collection !== 'mediation' || !isCase(one.doc)) return [];
    return [{ id: one.doc.id, rank: rankOf(one.doc.createdAt), body: one.doc }];
  });
}

function isCase(doc: unknown): doc is CaseRow['body'] {
  return isRecord(doc) && typeof doc['id'] === 'string';
}
