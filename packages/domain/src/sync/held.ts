import { documentHash, toggle } from './digest.ts';
import type { Base, Change, Collection, Offer, Receipt, WireDocument } from './wire.ts';

/** A document as the server sends it; only what the sync rules read. */
export interface SyncedBody {
  id: string;
  ver: number;
  op: string;
  scopes: readonly string[];
}

export interface Refusal {
  op: string;
  outcome: 'refused' | 'quarantined';
  reason: string;
}

/**
 * A document on a phone with everything the sync must know about it. These functions are all decisions a
 * phone takes; phone and simulator both live by them.
 */
export interface Held<Body extends SyncedBody = SyncedBody> {
  body: Body;
  /** Carries words the server has not given a receipt for. What is sent follows from this alone (S10). */
  unsent: boolean;
  /** The server's version the body was made on; null for a document that was never received. */
  base: Base | null;
  /** The last state the server told of, whether it was taken over or not. */
  told: { op: string; scopes: readonly string[] } | null;
  refusal: Refusal | null;
}

/** A document just written on this phone. */
export function made<Body extends SyncedBody>(body: Body): Held<Body> {
  return { body, unsent: true, base: null, told: null, refusal: null };
}

/** The person wrote: the change waits to be sent, whatever was refused before. */
export function changed<Body extends SyncedBody>(held: Held<Body>, body: Body): Held<Body> {
  return { ...held, body, unsent: true, refusal: null };
}

/** The server told the present state. Words that wait or were refused are never written over. */
export function told<Body extends SyncedBody>(held: Held<Body> | undefined, body: Body, epoch: string): Held<Body> {
  const now = { op: body.op, scopes: body.scopes };
  if (held !== undefined && (held.unsent || held.refusal !== null)) return { ...held, told: now };
  return { body, unsent: false, base: { epoch, ver: body.ver }, told: now, refusal: null };
}

/** The document left this person's sight: erased, unless it holds words the server has not taken yet (S3, S4). */
export function gone<Body extends SyncedBody>(held: Held<Body>): Held<Body> | undefined {
  return held.unsent || isOwnRefused(held) ? { ...held, told: null } : undefined;
}

function isOwnRefused(held: Pick<Held, 'refusal' | 'base'>): boolean {
  return held.refusal !== null && held.base === null;
}

/** The server answered a change. Only a receipt ends the waiting, and only for the words it is about (S1). */
export function received<Body extends SyncedBody>(held: Held<Body>, receipt: Receipt, epoch: string): Held<Body> {
  const { op, outcome, ver } = receipt;
  const refused = outcome === 'refused' || outcome === 'quarantined';
  if (held.body.op !== op) {
    // Written on while the request was under way: the newer words stand on what the server has now.
    return outcome === 'applied' ? { ...held, base: { epoch, ver } } : held;
  }
  if (refused) {
    const refusal = { op, outcome, reason: receipt.reason ?? outcome };
    return { ...held, unsent: false, base: ver === 0 ? null : held.base, refusal };
  }
  // What the server made of it is told in the same answer, or asked for by name should the phone die before. Until
  // then only words stored as submitted are that version; merged ones still stand on what they were made on.
  const base = outcome === 'applied' ? { epoch, ver } : (held.base ?? { epoch, ver: 0 });
  return { ...held, unsent: false, base, told: null, refusal: null };
}

/** A restored server lacks this version: it is sent again under its old name (S8). */
export function wantedAgain<Body extends SyncedBody>(held: Held<Body>): Held<Body> {
  return { ...held, unsent: true };
}

/**
 * Nothing of it waits and none of the scopes the person holds shows it any more (S16). A refused new document
 * is all the writer's own; of a refused change the server keeps the words.
 */
export function isOutside(held: Omit<Held, 'body'>, scopes: ReadonlySet<string>): boolean {
  if (held.unsent || isOwnRefused(held) || held.told === null) return false;
  return !held.told.scopes.some((scope) => scopes.has(scope));
}

/**
 * Received, but what the server made of it was never told: the phone died in between. It asks for the
 * document by name once it has read everything else.
 */
export function isUntold(held: Held): boolean {
  return !held.unsent && held.told === null && held.base !== null;
}

/** The change to send for a document with unsent words. */
export function toChange(collection: Collection, held: Held): Change {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a body is JSON; its interface cannot say so
  const doc = held.body as SyncedBody & WireDocument;
  const again = held.told?.op === doc.op;
  return { op: doc.op, collection, base: held.base, doc, ...(again ? { again } : {}) };
}

/** What to offer to a server of another epoch, or undefined when there is nothing it could have lost. */
export function toOffer(collection: Collection, held: Held, epoch: string): Offer | undefined {
  if (held.unsent || held.base === null || held.base.epoch === epoch) return undefined;
  return { collection, id: held.body.id, op: held.body.op, epoch: held.base.epoch, ver: held.base.ver };
}

/** XOR digest and number of the told states of each scope, to compare with the server's (S9). */
export function digestsOf(documents: Iterable<Held>, scopes: readonly string[]): Map<string, [number, number]> {
  const digests = new Map(scopes.map((scope): [string, [number, number]] => [scope, [0, 0]]));
  for (const held of documents) {
    const hash = held.told === null ? 0 : documentHash(held.body.id, held.told.op);
    for (const scope of held.told?.scopes ?? []) {
      const digest = digests.get(scope);
      if (digest !== undefined) digests.set(scope, [toggle(digest[0], hash), digest[1] + 1]);
    }
  }
  return digests;
}
