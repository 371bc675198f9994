import { PAGE_LIMIT } from '@jiefen/domain/desk/question';
import * as v from 'valibot';

/** The place in a list where a page ended, and how many rows there were when the first page was read. */
export interface Cursor {
  at: number;
  id: string;
  total: number;
}

const cursorSchema = v.tuple([v.number(), v.string(), v.number()]);

/** How many rows a page holds when nobody says. */
const ROWS = 50;

/** Writes a place as one opaque word. */
export function cursorToText({ at, id, total }: Cursor): string {
  return Buffer.from(JSON.stringify([at, id, total])).toString('base64url');
}

/** Reads a cursor; without one the list begins. A word that is none is a problem of whoever sent it. */
export function readCursor(text: string | undefined): { ok: true; cursor?: Cursor } | { ok: false } {
  if (text === undefined) return { ok: true };
  const read = v.safeParse(cursorSchema, parseJson(Buffer.from(text, 'base64url').toString()));
  if (!read.success) return { ok: false };
  const [at, id, total] = read.output;
  return { ok: true, cursor: { at, id, total } };
}

/** The row behind which a page begins. */
export function edgeOf(cursor: Cursor | undefined): { changedAt: number; id: string } | undefined {
  return cursor && { changedAt: cursor.at, id: cursor.id };
}

/** The number of rows asked for, within what one page may hold. */
export function limitOf(text: string | undefined): number {
  return Math.min(Math.max(Number(text ?? ROWS), 1), PAGE_LIMIT);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The page that was asked for, out of rows of which one more than the limit was read. */
export function pageOf<Row>(found: readonly Row[], limit: number): { rows: Row[]; last: Row | undefined } {
  const rows = found.slice(0, limit);
  return { rows, last: found.length > limit ? rows.at(-1) : undefined };
}

/** The place behind the last row of a page, if another one follows. */
export function nextCursor(last: { changed_at: number; id: string } | undefined, total: number): string | null {
  return last === undefined ? null : cursorToText({ at: last.changed_at, id: last.id, total });
}
