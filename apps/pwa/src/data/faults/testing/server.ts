import { isRecord, type JsonObject } from '@jiefen/domain/sync/leaves';
import { clientPart, mergeChange, type MergeRules, type Since } from '@jiefen/domain/sync/merge';
import { syncRequestSchema, type Change, type SyncRequest, type SyncResponse } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import type { Carry, Words } from './phone.ts';

/** A page of the answers of either server. */
const PAGE = 10;

/** What stands on a server, told apart from how each side asks for it. */
export interface TestServer {
  carry: Carry;
  /** Somebody else wrote a case, or wrote on. */
  put(id: string, words: object): void;
  /** The case left the sight of this phone. */
  hide(id: string): void;
  read(id: string): (JsonObject & Words) | undefined;
}

interface Kept {
  seq: number;
  isGone: boolean;
  body: JsonObject;
  versions: Since[];
}

const SCOPE = 'user/u-zhao';
const EPOCH = 'epoch-1';
const author = { person: 'u-qian', device: 'elsewhere', hlc: '' };

const rules: MergeRules = {
  highest: {},
  serverOwned: new Set(['ver', 'op', 'hlc', 'scopes', 'conflicts', 'caseNo']),
  fixed: new Set(['id', 'region', 'createdAt', 'createdBy']),
};

/** The shelf of documents below both servers: each write moves its document to the end. */
function createShelf() {
  const kept = new Map<string, Kept>();
  let seq = 0;
  return {
    kept,
    store(id: string, body: JsonObject, version?: Since) {
      const before = kept.get(id);
      seq += 1;
      const versions = [...(before?.versions ?? []), ...(version ? [version] : [])];
      kept.set(id, { seq, isGone: false, body: { ...body, caseNo: `测字第${seq}号` }, versions });
    },
    hide(id: string) {
      const before = kept.get(id);
      seq += 1;
      if (before !== undefined) kept.set(id, { ...before, seq, isGone: true });
    },
    after: (from: number, limit: number) =>
      [...kept.values()]
        .filter((entry) => entry.seq > from)
        .sort((one, other) => one.seq - other.seq)
        .slice(0, limit),
  };
}

type Shelf = ReturnType<typeof createShelf>;

/** A server that speaks the protocol of RxDB's replication as its documents describe it. */
export function createPeerServer(): TestServer {
  const shelf = createShelf();
  const toWire = ({ body, isGone }: Kept) =>
    isGone ? { id: body['id'] ?? '', _deleted: true } : { ...body, _deleted: false };
  return {
    async carry({ pull, push }) {
      if (isRecord(pull)) {
        const from = Number(pull['seq']);
        const page = shelf.after(from, Number(pull['limit']));
        return { documents: page.map(toWire), checkpoint: { seq: page.at(-1)?.seq ?? from } };
      }
      const rows = Array.isArray(push) ? push.filter(isRecord) : [];
      return { conflicts: rows.flatMap((row) => take(row)) };
    },
    put: (id, words) => shelf.store(id, { ...shelf.kept.get(id)?.body, id, title: '', brief: '', ...words }),
    hide: shelf.hide,
    read: (id) => shelf.kept.get(id)?.body,
  };

  function take({ newDocumentState, assumedMasterState }: JsonObject): JsonObject[] {
    if (!isRecord(newDocumentState)) return [];
    const { _deleted, ...body } = newDocumentState;
    const id = String(body['id']);
    const master = shelf.kept.get(id);
    const assumed = isRecord(assumedMasterState) ? assumedMasterState['caseNo'] : undefined;
    if (master !== undefined && assumed !== master.body['caseNo']) return [toWire(master)];
    shelf.store(id, body);
    return [];
  }
}

/** A server that speaks this app's wire and merges by the domain's rules; it sends no digests, so nothing heals by them. */
export function createOwnServer(): TestServer {
  const shelf = createShelf();
  return {
    async carry(asked) {
      const request = v.parse(syncRequestSchema, asked);
      const receipts = request.push.map((change) => take(shelf, change));
      return toResponse(shelf, request, receipts);
    },
    put: (id, words) => write(shelf, id, words),
    hide: shelf.hide,
    read: (id) => shelf.kept.get(id)?.body,
  };
}

const envelope = {
  region: '990101',
  schema: 1,
  createdAt: '2026-04-13T00:00:00Z',
  createdBy: 'u-qian',
  events: [],
  hlc: '',
};

function write(shelf: Shelf, id: string, words: object): void {
  const before = shelf.kept.get(id);
  const ver = Number(before?.body['ver'] ?? 0) + 1;
  const body = { ...envelope, conflicts: [], scopes: [SCOPE], ...before?.body, id, ...words, ver, op: `${id}-${ver}` };
  shelf.store(id, body, { ...author, changed: new Set(Object.keys(words)), body });
}

function take(shelf: Shelf, { op, base, doc }: Change): SyncResponse['receipts'][number] {
  const before = shelf.kept.get(doc.id);
  if (before?.body['op'] === op) return { op, id: doc.id, ver: Number(before.body['ver']), outcome: 'known' };
  const ver = Number(before?.body['ver'] ?? 0) + 1;
  const mine = { person: 'u-zhao', device: 'phone', hlc: '' };
  const stood = base === null ? 0 : base.ver;
  const merged = before && {
    ...mergeChange({
      op,
      base: before.versions[stood - 1]?.body ?? {},
      mine: doc,
      author: mine,
      current: before.body,
      since: before.versions.slice(stood),
      rules,
    }),
  };
  const conflicts = merged?.conflicts.map((conflict) => ({ ...conflict })) ?? [];
  const known = Array.isArray(before?.body['conflicts']) ? before.body['conflicts'] : [];
  const body = {
    ...(merged?.body ?? clientPart(doc, rules)),
    ...{ ver, op, scopes: [SCOPE], conflicts: [...known, ...conflicts] },
  };
  shelf.store(doc.id, body, { ...mine, changed: new Set(merged?.changed ?? Object.keys(doc)), body });
  return { op, id: doc.id, ver, outcome: merged === undefined || merged.exact ? 'applied' : 'merged' };
}

function toResponse(shelf: Shelf, { checkpoint }: SyncRequest, receipts: SyncResponse['receipts']) {
  const from = checkpoint?.scopes[SCOPE]?.up ?? 0;
  const page = shelf.after(from, PAGE);
  const up = page.at(-1)?.seq ?? from;
  const documents = page.map(({ body, isGone }) =>
    isGone ? { collection: 'mediation', gone: body['id'] ?? '' } : { collection: 'mediation', doc: body },
  );
  return {
    protocol: 1,
    epoch: EPOCH,
    serverTime: Date.now(),
    receipts: receipts.map((receipt) => ({ ...receipt })),
    documents,
    checkpoint: { epoch: EPOCH, scopes: { [SCOPE]: { up } } },
    scopes: [SCOPE],
    more: shelf.after(up, 1).length > 0,
    reset: false,
    digests: {},
  };
}
