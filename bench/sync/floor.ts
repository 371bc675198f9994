import { rankOf } from '../../apps/pwa/src/data/row.ts';
import { toChange } from '../../packages/domain/src/sync/held.ts';
import { isRecord } from '../../packages/domain/src/sync/leaves.ts';
import type { Change, Checkpoint, SyncRequest, SyncResponse } from '../../packages/domain/src/sync/wire.ts';
import { PROTOCOL, PULL_LIMIT, PUSH_LIMIT } from '../../packages/domain/src/sync/wire.ts';
import { completionOf, openRaw, resultOf } from '../phone/raw.ts';
import type { CaseRow } from '../phone/side.ts';
import { signIn } from './session.ts';
import { ADDED, type SyncingSide } from './side.ts';

/** The least that can be done with our server: fetch, and one plain transaction per page. Unencrypted, no checks. */
export function createFloor(): SyncingSide {
  return new Floor();
}

class Floor implements SyncingSide {
  #db: IDBDatabase | undefined;
  #checkpoint: Checkpoint | null = null;
  #changed: CaseRow[] = [];

  async prepare(): Promise<void> {
    await signIn();
  }

  async firstSync(): Promise<void> {
    this.#db = await openRaw('floor');
    let writing: Promise<void> | undefined;
    for (let more = true; more;) {
      const answer = await this.#exchange([]);
      ({ more } = answer);
      await writing;
      writing = this.#put(rowsOf(answer));
    }
    await writing;
  }

  held(): Promise<number> {
    return resultOf(this.#store().count());
  }

  async edit(count: number): Promise<void> {
    this.#changed = await resultOf<CaseRow[]>(this.#store().index('rank').getAll(null, count));
    for (const row of this.#changed) {
      row.body = { ...row.body, brief: `${row.body.brief}${ADDED}`, op: crypto.randomUUID() };
      await this.#put([row]);
    }
  }

  async push(): Promise<void> {
    for (let from = 0; from < this.#changed.length; from += PUSH_LIMIT) {
      const epoch = this.#checkpoint?.epoch ?? '';
      const answer = await this.#exchange(
        this.#changed.slice(from, from + PUSH_LIMIT).map((row) => changeOf(row, epoch)),
      );
      if (answer.receipts.some(({ outcome }) => outcome !== 'applied')) throw new Error('A change was not taken');
      await this.#put(rowsOf(answer));
    }
  }

  async ask(): Promise<void> {
    await this.#exchange([]);
  }

  #store(mode: IDBTransactionMode = 'readonly'): IDBObjectStore {
    if (this.#db === undefined) throw new Error('The first sync comes first');
    return this.#db.transaction('case', mode).objectStore('case');
  }

  async #put(rows: readonly CaseRow[]): Promise<void> {
    const store = this.#store('readwrite');
    for (const row of rows) store.put(row);
    store.transaction.commit();
    await completionOf(store.transaction);
  }

  async #exchange(push: Change[]): Promise<SyncResponse> {
    const request: SyncRequest = {
      protocol: PROTOCOL,
      device: 'floor',
      checkpoint: this.#checkpoint,
      push,
      limit: PULL_LIMIT,
    };
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/api/sync', { method: 'POST', headers, body: JSON.stringify(request) });
    const answer: SyncResponse = await response.json();
    this.#checkpoint = answer.checkpoint;
    return answer;
  }
}

function changeOf({ body }: CaseRow, epoch: string): Change {
  const base = { epoch, ver: body.ver };
  return toChange('mediation', { body, base, unsent: true, told: null, refusal: null });
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
