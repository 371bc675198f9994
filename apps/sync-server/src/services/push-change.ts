import type { Person } from '@jiefen/domain/access/people';
import { clampHlc } from '@jiefen/domain/sync/hlc';
import { leavesOf, type JsonObject } from '@jiefen/domain/sync/leaves';
import { clientPart, mergeChange, type Author } from '@jiefen/domain/sync/merge';
import type { Change, Outcome, Receipt } from '@jiefen/domain/sync/wire';
import { findBase } from './base.ts';
import type { Batch, BatchSetting, Current, Writing } from './batch.ts';
import type { Verdict } from './document-rules.ts';
import { sendFarewell } from './farewell.ts';

/** A clock this far ahead of the server is pulled back, so that one wrong phone cannot win for ever. */
const CLOCK_AHEAD = 5 * 60_000;

export interface Pusher {
  person: Person;
  device: string;
}

/**
 * Takes one change of one document: merges and writes it, or keeps it word for word and says why not.
 * A change that was answered before is answered again and not applied twice (rule S6).
 */
export async function pushChange(
  setting: BatchSetting,
  batch: Batch,
  pusher: Pusher,
  change: Change,
): Promise<Receipt> {
  const { op, collection } = change;
  const id = change.doc.id;
  const document = change.doc;
  const earlier = batch.noted(op) ?? (await setting.records.operations.byOps(setting.region, [op]))[0];
  if (earlier !== undefined) {
    const outcome = earlier.submitted === null ? 'known' : earlier.outcome;
    return receipt(change, earlier.ver, outcome, earlier.reason ?? undefined);
  }
  const current = batch.current(id);
  const shape = setting.rules.check(collection, document);
  if (!shape.ok) return keep(batch, pusher, change, 'quarantined', shape.reason);
  const verdict = authorise(setting, pusher, change, current);
  if (!verdict.ok && change.base === null) return keep(batch, pusher, change, 'refused', verdict.reason);
  if (!verdict.ok) {
    if (current !== undefined) await sendFarewell(setting, batch, pusher, change, current);
    return keep(batch, pusher, change, 'farewell', verdict.reason);
  }
  const author = authorOf(setting, pusher, document);
  return current === undefined
    ? create(setting, batch, change, author)
    : merge(setting, batch, change, author, current);
}

function authorise(setting: BatchSetting, { person }: Pusher, change: Change, current: Current | undefined): Verdict {
  const { rules, directory, region } = setting;
  const document = change.doc;
  if (document['region'] !== region) return { ok: false, reason: 'region' };
  if (current === undefined) return rules.mayCreate(person, change.collection, document, directory);
  if (current.collection !== change.collection) return { ok: false, reason: 'collection' };
  return rules.mayChange(person, current.collection, current.body, document, directory);
}

/** A device is one person's vault on one phone: two people sharing a phone have not seen each other's words. */
function authorOf({ now }: BatchSetting, { person, device }: Pusher, document: JsonObject): Author {
  const hlc = typeof document['hlc'] === 'string' ? document['hlc'] : '';
  return { person: person.id, device: `${person.id}/${device}`, hlc: clampHlc(hlc, now + CLOCK_AHEAD, device) };
}

async function create(setting: BatchSetting, batch: Batch, change: Change, author: Author): Promise<Receipt> {
  const { epoch, rules } = setting;
  const { collection, base } = change;
  const body = { ...clientPart(change.doc, rules.mergeRules(collection)), conflicts: [] };
  const origin = base !== null && base.ver > 0 && base.epoch !== epoch ? base : undefined;
  const changed = [...leavesOf(body).keys()];
  return apply(batch, change, 'applied', { collection, op: change.op, body, author, changed, origin });
}

async function merge(
  setting: BatchSetting,
  batch: Batch,
  change: Change,
  author: Author,
  current: Current,
): Promise<Receipt> {
  const { records, region, epoch, rules } = setting;
  const base = await findBase(records, { region, id: change.doc.id, epoch }, change.base);
  const { body, changed, conflicts, exact } = mergeChange({
    op: change.op,
    base: base.body,
    mine: change.doc,
    author,
    current: current.body,
    since: await batch.since(change.doc.id, base.ver),
    rules: rules.mergeRules(change.collection),
  });
  if (changed.length === 0 && conflicts.length === 0) {
    note(batch, author, change, 'merged', current.ver);
    return receipt(change, current.ver, 'merged');
  }
  const known = Array.isArray(body['conflicts']) ? body['conflicts'] : [];
  body['conflicts'] = [...known, ...conflicts.map((conflict) => ({ ...conflict }))];
  const hlc = String(current.body['hlc'] ?? '');
  return apply(batch, change, exact && conflicts.length === 0 ? 'applied' : 'merged', {
    collection: change.collection,
    op: exact ? change.op : `${change.op}+m`,
    body,
    author: { ...author, hlc: author.hlc > hlc ? author.hlc : hlc },
    changed,
    origin: base.origin,
  });
}

async function apply(batch: Batch, change: Change, outcome: Outcome, writing: Writing): Promise<Receipt> {
  const written = await batch.write(writing);
  note(batch, writing.author, change, outcome, written.ver);
  return receipt(change, written.ver, outcome);
}

function keep(
  batch: Batch,
  { person, device }: Pusher,
  change: Change,
  outcome: 'farewell' | 'refused' | 'quarantined',
  reason: string,
): Receipt {
  const { op, collection, doc, base } = change;
  const submitted = JSON.stringify({ base, doc });
  const ver = base?.ver ?? 0;
  batch.note({ op, id: doc.id, collection, person: person.id, device, outcome, reason, ver, submitted });
  return receipt(change, ver, outcome, reason);
}

function note(
  batch: Batch,
  { person, device }: Author,
  { op, collection, doc }: Change,
  outcome: Outcome,
  ver: number,
) {
  batch.note({ op, id: doc.id, collection, person, device, outcome, reason: null, ver, submitted: null });
}

function receipt({ op, doc }: Change, ver: number, outcome: Outcome, reason?: string): Receipt {
  return { op, id: doc.id, ver, outcome, ...(reason === undefined ? {} : { reason }) };
}
