import type { Held, Refusal, SyncedBody } from '@jiefen/domain/sync/held';
import type { Base } from '@jiefen/domain/sync/wire';

/** What every stored body has. */
export interface StoredBody {
  id: string;
}

/**
 * The envelope around a document on the phone. Only this is known to the database, so that a new field of a case
 * changes nothing stored. `body` is the document as it travels.
 */
export interface Row<Body extends StoredBody = StoredBody> {
  id: string;
  /** 1 = carries words the server has given no receipt for. What is sent follows from this alone (S10). */
  unsent: 0 | 1;
  /** Phone clock, in milliseconds, of the first change not received yet; 0 when all is. For people, not for sending. */
  since: number;
  /** The server's version the body was made on; null for a document that was never received. */
  base: Base | null;
  /** The last state the server told of, whether it was taken over or not; null when the document is not in sight. */
  told: Held['told'];
  /** Why the server did not take the words in `body`. They stay and are sent again when changed. */
  refusal: Refusal | null;
  /** Ascending = newest first. */
  rank: number;
  body: Body;
}

/** A row without its body. */
export type LightRow = Omit<Row, 'body'>;

/** What is known of a document without opening it; the same object as long as nothing about it changes. */
export interface Head<Outline = unknown, Outlook = unknown> {
  readonly light: LightRow;
  readonly outline: Outline;
  readonly outlook: Outlook;
}

/** The highest value of `since` and `rank`: the year 2286. */
export const LAST_MOMENT = 9_999_999_999_999;

/** Gives the place in a list, newest first, from the moment a document was made (ISO 8601). */
export function rankOf(createdAt: string | undefined): number {
  const made = Date.parse(createdAt ?? '');
  return Number.isNaN(made) ? LAST_MOMENT : Math.min(Math.max(LAST_MOMENT - made, 0), LAST_MOMENT);
}

/** What the sync rules need of a row. */
export function toHeld<Body extends SyncedBody>({ body, unsent, base, told, refusal }: Row<Body>): Held<Body> {
  return { body, unsent: unsent === 1, base, told, refusal };
}

/** Makes the row of a document; `before` is the row it replaces and `now` the phone's clock in milliseconds. */
export function toRow<Body extends SyncedBody & { createdAt?: string }>(
  { body, unsent, base, told, refusal }: Held<Body>,
  before: Row | undefined,
  now: number,
): Row<Body> {
  const waiting = before?.unsent === 1 ? before.since : Math.min(Math.max(Math.floor(now), 1), LAST_MOMENT);
  return {
    id: body.id,
    unsent: unsent ? 1 : 0,
    since: unsent ? waiting : 0,
    base,
    told,
    refusal,
    rank: rankOf(body.createdAt),
    body,
  };
}
