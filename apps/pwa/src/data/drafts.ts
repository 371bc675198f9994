import { map } from 'rxjs';
import type { Live } from '#platform/live.ts';
import { toLive } from './live.ts';
import { toLocalRow, type LocalBody } from './local.ts';
import { toPlain } from './plain.ts';
import type { Row } from './row.ts';
import type { Rows } from './rows.ts';
import { saving } from './saved.ts';
import type { StorageProblemCode } from './storage-problem.ts';

/** Words that are not a document yet. `content` is what the form put there, as JSON. */
export interface Draft {
  key: string;
  kind: string;
  content: unknown;
  /** When it was put, ISO 8601 by the phone's clock. */
  at: string;
  target?: { collection: string; id: string };
}

export type DraftSaved = { ok: true } | { ok: false; problem: StorageProblemCode };

/** Drafts never leave the phone, and only the person removes them. */
export interface Drafts {
  /** Keeps a draft under a key of the form's choice, at most 100 characters; durable when it returns. */
  put(key: string, draft: Pick<Draft, 'kind' | 'content' | 'target'>): Promise<DraftSaved>;
  get(key: string): Promise<Draft | undefined>;
  /** Newest first; of one kind or of all. */
  list(kind?: string): Promise<Draft[]>;
  watch(kind?: string): Live<Draft[]>;
  remove(key: string): Promise<DraftSaved>;
}

/** The drafts in the local table; `clock` gives milliseconds since 1970 UTC. */
export function createDrafts(local: Rows<LocalBody>, clock: () => number): Drafts {
  const find = (kind: string | undefined) =>
    local.collection.find({
      selector: { 'body.kind': kind ?? { $ne: 'note' } },
      sort: [{ rank: 'asc' }],
    });

  return {
    put: (key, { kind, content, target }) =>
      saving(async () => {
        const at = new Date(clock()).toISOString();
        const body = toPlain({ id: draftId(key), kind, content, at, ...(target === undefined ? {} : { target }) });
        await local.rewrite([body.id], () => toLocalRow(body));
        return { ok: true };
      }),
    async get(key) {
      const row = (await local.read([draftId(key)])).get(draftId(key));
      return row === undefined ? undefined : toDraft(row);
    },
    list: async (kind) => (await find(kind).exec()).map(toDraft),
    watch: (kind) => toLive(find(kind).$.pipe(map((rows) => rows.map(toDraft)))),
    remove: (key) =>
      saving(async () => {
        await local.rewrite([draftId(key)], () => 'erase');
        return { ok: true };
      }),
  };
}

/** Keeps words the server refused, when their document leaves the phone or the person takes the other words. */
export function toRefusedDraft(
  collection: string,
  { id, refusal, body }: Pick<Row, 'id' | 'refusal' | 'body'>,
  now: number,
): LocalBody {
  const at = new Date(now).toISOString();
  const key = draftId(`refused/${refusal?.op ?? id}`);
  return { id: key, kind: 'refused', content: { refusal, body }, at, target: { collection, id } };
}

function toDraft({ body: { id, kind, content, at, target } }: Pick<Row<LocalBody>, 'body'>): Draft {
  return { key: id.slice(draftId('').length), kind, content, at, ...(target === undefined ? {} : { target }) };
}

function draftId(key: string): string {
  return `draft/${key}`;
}
