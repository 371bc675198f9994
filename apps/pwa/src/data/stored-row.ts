import type { RxDocumentData } from 'rxdb/plugins/core';
import type { Outliner } from './log/entry.ts';
import type { Head, Row, StoredBody } from './row.ts';

/** Takes the database's own marks off a row; `undefined` when the row is erased. */
export function toPlainRow<Body extends StoredBody>(stored: RxDocumentData<Row<Body>>): Row<Body> | undefined {
  if (stored._deleted) return undefined;
  const { id, unsent, since, base, told, refusal, rank, body } = stored;
  return { id, unsent, since, base, told, refusal, rank, body };
}

/** Gives a row its marks; of an erased row only the id is left. */
export function toStoredRow<Body extends StoredBody>(row: Row<Body> | 'erase', id: string): RxDocumentData<Row<Body>> {
  const marks = { _deleted: row === 'erase', _attachments: {}, _rev: '', _meta: { lwt: 1 } };
  return row === 'erase' ? { ...erased<Body>(id), ...marks } : { ...row, ...marks };
}

function erased<Body extends StoredBody>(id: string): Row<Body> {
  const row = { id, unsent: 0, since: 0, base: null, told: null, refusal: null, rank: 0, body: { id } };
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- nobody reads the body of an erased row
  return row as unknown as Row<Body>;
}

const heads = new WeakMap<object, Head>();

/** The head of a row that lies open in memory, for storages that keep no outlines. */
export function toHead<Body extends StoredBody>(stored: RxDocumentData<Row<Body>>, outliner: Outliner): Head {
  const known = heads.get(stored);
  if (known !== undefined) return known;
  const outline = outliner.outline(stored);
  const head = { light: stored, outline, outlook: outliner.outlook(stored, outline) };
  heads.set(stored, head);
  return head;
}
