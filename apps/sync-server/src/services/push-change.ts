import type { Person } from '@jiefen/domain/access/people';
import type { Change, Outcome, Receipt } from '@jiefen/domain/sync/wire';
import { type Attempt, attemptToCreate, attemptToMerge } from './attempt.ts';
import type { Batch, BatchSetting, Current } from './batch.ts';
import { sendFarewell } from './farewell.ts';

/** Somebody on a device of theirs. */
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
  const { op } = change;
  const earlier = await findEarlier(setting, batch, [op, refusedRelay(change, pusher)]);
  if (earlier !== undefined) {
    const outcome = earlier.submitted === null ? 'known' : earlier.outcome;
    return receipt(change, earlier.ver, outcome, earlier.reason ?? undefined);
  }
  const current = batch.current(change.doc.id);
  const fault = newFault(setting, change, current);
  if (fault !== undefined) return keep(setting, batch, pusher, change, 'quarantined', fault);
  if (await isContained(setting, change)) return keep(setting, batch, pusher, change, 'known');
  if (await isOvertaken(setting, batch, pusher, change, current)) return keep(setting, batch, pusher, change, 'known');
  const attempt =
    current === undefined
      ? attemptToCreate(setting, pusher, change)
      : await attemptToMerge(setting, batch, pusher, change, current);
  if (attempt.verdict.ok) return apply(batch, pusher, change, attempt);
  if (change.base === null) return keep(setting, batch, pusher, change, 'refused', attempt.verdict.reason);
  await sendFarewell(setting, batch, pusher, change, current);
  return keep(setting, batch, pusher, change, 'farewell', attempt.verdict.reason);
}

async function apply(batch: Batch, pusher: Pusher, change: Change, attempt: Attempt): Promise<Receipt> {
  const { outcome, writing } = attempt;
  const ver = writing === undefined ? attempt.ver : (await batch.write(writing)).ver;
  batch.note({ ...originOf(pusher, change), op: change.op, outcome, reason: null, ver, submitted: null });
  return receipt(change, ver, outcome);
}

async function findEarlier({ records, region }: BatchSetting, batch: Batch, ops: readonly string[]) {
  const noted = ops.map((op) => batch.noted(op)).find((operation) => operation !== undefined);
  return noted ?? (await records.operations.byOps(region, ops))[0];
}

/** What one phone may not bring back another one may: the refusal binds only the person it was said to. */
function refusedRelay({ op }: Change, { person }: Pusher): string {
  return `${op}@${person.id}`;
}

/** A shape the server does not know, unless the document here has the same fault: nobody pays for another's. */
function newFault(
  { rules }: BatchSetting,
  { collection, doc }: Change,
  current: Current | undefined,
): string | undefined {
  const faults = rules.faults(collection, doc);
  if (faults.length === 0 || current === undefined) return faults[0];
  const standing = new Set(rules.faults(collection, current.body).map(withoutPlaces));
  return faults.find((fault) => !standing.has(withoutPlaces(fault)));
}

/** The place of an element in its list says nothing about the fault. */
function withoutPlaces(fault: string): string {
  return fault.replaceAll(/\[\d+\]/g, '[]');
}

/** A version of an earlier epoch that a later one, brought back before, stands on: kept for the record only. */
async function isContained({ records, region, epoch }: BatchSetting, { base, doc, again }: Change): Promise<boolean> {
  if (base === null || base.epoch === epoch || again !== true) return false;
  return (await records.versions.highestOf(region, doc.id, base.epoch)) >= base.ver;
}

/**
 * An older state of what the same phone has brought already: it was under way longer, or came in a parcel. Whoever
 * wrote it has written on since, so it must not write over the newer words.
 */
async function isOvertaken(
  { epoch }: BatchSetting,
  batch: Batch,
  { person, device }: Pusher,
  change: Change,
  current: Current | undefined,
): Promise<boolean> {
  const { base, doc, again } = change;
  if (current === undefined || again === true) return false;
  if (base !== null && (base.epoch !== epoch || base.ver === current.ver)) return false;
  const hlc = hlcOf(change);
  return hlc !== null && hlc < (await batch.lastHlc(doc.id, person.id, device));
}

/** A value the phone made up cannot fool the order for more than its own words. */
function hlcOf({ doc }: Change): string | null {
  return typeof doc['hlc'] === 'string' ? doc['hlc'].slice(0, 200) : null;
}

function keep(
  { epoch }: BatchSetting,
  batch: Batch,
  pusher: Pusher,
  change: Change,
  outcome: 'known' | 'farewell' | 'refused' | 'quarantined',
  reason: string | null = null,
): Receipt {
  const { doc, base } = change;
  const isRelay = change.again === true || (base !== null && base.epoch !== epoch);
  const op = isRelay && outcome !== 'known' ? refusedRelay(change, pusher) : change.op;
  const submitted = JSON.stringify({ base, doc });
  // Version 0 tells the phone that nobody else has the document: the words there are all there is.
  const ver = batch.current(doc.id) === undefined ? 0 : (base?.ver ?? 0);
  batch.note({ ...originOf(pusher, change), op, outcome, reason, ver, submitted });
  return receipt(change, ver, outcome, reason ?? undefined);
}

/** Who sent what, as every operation is noted. */
function originOf({ person, device }: Pusher, change: Change) {
  const { collection, doc } = change;
  return { id: doc.id, collection, person: person.id, device, hlc: hlcOf(change) };
}

function receipt({ op, doc }: Change, ver: number, outcome: Outcome, reason?: string): Receipt {
  return { op, id: doc.id, ver, outcome, ...(reason === undefined ? {} : { reason }) };
}
