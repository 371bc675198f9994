import { clampHlc } from '@jiefen/domain/sync/hlc';
import { leavesOf, type JsonObject } from '@jiefen/domain/sync/leaves';
import { clientPart, mergeChange, type Author, type MergeResult } from '@jiefen/domain/sync/merge';
import type { Change } from '@jiefen/domain/sync/wire';
import { findBase } from './base.ts';
import type { Batch, BatchSetting, Current, Writing } from './batch.ts';
import type { Bringer, Verdict } from './document-rules.ts';
import { mergedOp } from './merged-op.ts';
import type { Pusher } from './push-change.ts';

/** A clock this far ahead of the server is pulled back, so that one wrong phone cannot win for ever. */
const CLOCK_AHEAD = 5 * 60_000;

/** What would be written, and whether this person may. `writing` is absent when there is nothing to write. */
export interface Attempt {
  verdict: Verdict;
  outcome: 'applied' | 'merged';
  ver: number;
  writing?: Writing;
}

/** A document the server does not have. */
export function attemptToCreate(setting: BatchSetting, pusher: Pusher, change: Change): Attempt {
  const { rules, directory, region } = setting;
  const { collection, base, op, doc } = change;
  const bringer = bringerOf(setting, change);
  const verdict: Verdict =
    doc['region'] === region
      ? rules.mayCreate(pusher.person, collection, doc, directory, bringer)
      : { ok: false, reason: 'region' };
  // What the server wrote into a version of an earlier epoch, such as its official number, stands.
  const body = bringer === 'relay' ? { ...doc } : { ...clientPart(doc, rules.mergeRules(collection)), conflicts: [] };
  const origin = bringer === 'relay' ? (base ?? undefined) : undefined;
  const author = authorOf(setting, pusher, doc);
  const changed = [...leavesOf(body).keys()];
  return { verdict, outcome: 'applied', ver: 0, writing: { collection, op, body, author, changed, origin } };
}

/** A change of a document the server has: the outcome of the merge is what the person would be allowed, or not. */
export async function attemptToMerge(
  setting: BatchSetting,
  batch: Batch,
  pusher: Pusher,
  change: Change,
  current: Current,
): Promise<Attempt> {
  const { records, region, epoch, rules, directory } = setting;
  const { collection, ver } = current;
  if (collection !== change.collection) {
    return { verdict: { ok: false, reason: 'collection' }, outcome: 'merged', ver };
  }
  const author = authorOf(setting, pusher, change.doc);
  const base = await findBase(records, { region, id: change.doc.id, epoch }, change.base);
  const since = await batch.since(change.doc.id, base.ver);
  const shared = { op: change.op, base: base.body, mine: change.doc, author, current: current.body, since };
  const bringer = bringerOf(setting, change);
  const merged = mergeChange({ ...shared, rules: rules.mergeRules(collection), relay: bringer === 'relay' });
  const verdict = rules.mayChange(pusher.person, collection, current.body, merged.body, directory, bringer);
  const exact = merged.exact && merged.conflicts.length === 0;
  const hasNews = merged.changed.length > 0 || merged.conflicts.length > 0;
  return {
    verdict,
    outcome: exact ? 'applied' : 'merged',
    ver,
    ...(hasNews ? { writing: writingOf(setting, change, author, current, merged, base.origin) } : {}),
  };
}

/** A phone that brings back another epoch's version speaks for the server it had it from, not for itself. */
function bringerOf({ epoch }: BatchSetting, { base }: Change): Bringer {
  return base === null || base.epoch === epoch ? 'author' : 'relay';
}

/** A device is one person's vault on one phone: two people sharing a phone have not seen each other's words. */
function authorOf({ now }: BatchSetting, { person, device }: Pusher, document: JsonObject): Author {
  const hlc = typeof document['hlc'] === 'string' ? document['hlc'] : '';
  return { person: person.id, device: `${person.id}/${device}`, hlc: clampHlc(hlc, now + CLOCK_AHEAD, device) };
}

function writingOf(
  { epoch }: BatchSetting,
  { collection, op }: Change,
  author: Author,
  current: Current,
  { body, changed, conflicts, exact }: MergeResult,
  origin: Writing['origin'],
): Writing {
  const listed = Array.isArray(body['conflicts']) ? body['conflicts'] : [];
  const hlc = String(current.body['hlc'] ?? '');
  return {
    collection,
    op: exact && conflicts.length === 0 ? op : mergedOp(op, epoch),
    body: { ...body, conflicts: [...listed, ...conflicts.map((conflict) => ({ ...conflict }))] },
    author: { ...author, hlc: author.hlc > hlc ? author.hlc : hlc },
    changed,
    origin,
  };
}
