import { rankOf, type Row } from './row.ts';
import type { Rows } from './rows.ts';

/** Something that stays on this phone: a draft, or a note of the data layer to itself. */
export interface LocalBody {
  id: string;
  /** `note` is the data layer's own. */
  kind: string;
  content: unknown;
  /** ISO 8601, by the phone's clock. */
  at: string;
  /** The document it is about. */
  target?: { collection: string; id: string };
}

/** Makes the row of something local: it is never unsent, so it is never sent. */
export function toLocalRow(body: LocalBody): Row<LocalBody> {
  const { id, at } = body;
  return { id, unsent: 0, since: 0, base: null, told: null, refusal: null, rank: rankOf(at), body };
}

/** Reads a note of the data layer; what it holds must be checked by the reader. */
export async function readNote(local: Rows<LocalBody>, name: string): Promise<unknown> {
  const id = noteId(name);
  return (await local.read([id])).get(id)?.body.content;
}

/** Writes a note of the data layer; durable when it returns. */
export async function writeNote(local: Rows<LocalBody>, name: string, content: unknown, now: number): Promise<void> {
  const body = { id: noteId(name), kind: 'note', content, at: new Date(now).toISOString() };
  await local.rewrite([body.id], () => toLocalRow(body));
}

function noteId(name: string): string {
  return `note/${name}`;
}
