import { newEnvelope } from '@jiefen/domain/case-type/envelope';
import { leavesOf, setLeaf, type Json, type JsonObject, type Path } from '@jiefen/domain/sync/leaves';
import type { Ledger } from './ledger.ts';
import { committees, REGION } from './people.ts';
import type { Kept, Phone, PhoneBody } from './phone.ts';
import type { Random } from './random.ts';

export interface Hands {
  random: Random;
  ledger: Ledger;
  newId(): string;
  /** The present epoch of the server. */
  epoch(): string;
  /** A text nobody else ever writes. */
  newWord(): string;
  now(): string;
}

const TEXTS: readonly Path[] = ['title', 'brief', 'place.text', 'subType', 'agreement.facts'];
const TYPES = ['01', '02', '07', '08'] as const;

/** Lets one person do one thing on one phone, online or not: what a mediator does in a day. */
export function act(hands: Hands, phone: Phone): void {
  const { random } = hands;
  const cases = [...phone.disk.values()].filter(({ collection }) => collection === 'mediation');
  if (cases.length === 0 || random.chance(0.15)) return openCase(hands, phone);
  const kept = random.pick(cases);
  if (kept.held.refusal !== null && random.chance(0.5)) return set(hands, phone, kept, { occurredAt: '2026-04-11' });
  const open = openConflict(kept.held.body);
  if (open !== undefined && random.chance(0.5)) return settle(hands, phone, kept, open);
  const draw = random.next();
  if (draw < 0.4) writeTexts(hands, phone, kept);
  else if (draw < 0.6) addSession(hands, phone, kept);
  else if (draw < 0.7) addEvent(hands, phone, kept);
  else if (draw < 0.77) set(hands, phone, kept, { riskLevel: random.pick(['green', 'yellow', 'orange', 'red']) });
  else if (draw < 0.83) set(hands, phone, kept, { disputeType: random.pick(TYPES) });
  else if (draw < 0.9) set(hands, phone, kept, { committeeId: random.pick(committees) });
  else if (draw < 0.97) seal(hands, phone, kept);
  else set(hands, phone, kept, { occurredAt: 20260411 });
}

function openCase(hands: Hands, phone: Phone): void {
  const { random, newId, now } = hands;
  const { id: person, orgId } = phone.person;
  const envelope = newEnvelope({ id: newId(), region: REGION, schema: 1, createdAt: now(), createdBy: person });
  const committeeId = random.chance(0.95) ? orgId : random.pick(committees);
  const body = {
    ...JSON.parse(JSON.stringify(envelope)),
    committeeId,
    mediatorIds: [person],
    disputeType: random.pick(TYPES),
    title: hands.newWord(),
    brief: hands.newWord(),
  };
  write(hands, phone, 'mediation', undefined, body);
}

function writeTexts(hands: Hands, phone: Phone, kept: Kept): void {
  const patch: Record<Path, string> = { [hands.random.pick(TEXTS)]: hands.newWord() };
  if (hands.random.chance(0.3)) patch[hands.random.pick(TEXTS)] = hands.newWord();
  const sessions = kept.held.body['sessions'];
  if (Array.isArray(sessions) && sessions.length > 0 && hands.random.chance(0.4)) {
    const session = hands.random.pick(sessions);
    if (typeof session === 'object' && session !== null && 'id' in session) {
      patch[`sessions[${String(session['id'])}].record`] = hands.newWord();
    }
  }
  set(hands, phone, kept, patch);
}

function addSession(hands: Hands, phone: Phone, kept: Kept): void {
  const id = hands.newId();
  set(hands, phone, kept, { [`sessions[${id}].id`]: id, [`sessions[${id}].record`]: hands.newWord() });
}

function addEvent(hands: Hands, phone: Phone, kept: Kept): void {
  const id = hands.newId();
  const type = hands.random.pick(['registered', 'submitted', 'accepted', 'mediationBegan', 'nobodyKnowsThis']);
  const event = {
    id,
    type,
    at: hands.now(),
    by: phone.person.id,
    device: phone.name,
    payload: { note: hands.newWord() },
  };
  set(
    hands,
    phone,
    kept,
    Object.fromEntries([...leavesOf(event)].map(([path, value]) => [`events[${id}].${path}`, value])),
  );
}

function seal(hands: Hands, phone: Phone, kept: Kept): void {
  const { newId, now } = hands;
  const { id: person } = phone.person;
  const envelope = newEnvelope({ id: newId(), region: REGION, schema: 1, createdAt: now(), createdBy: person });
  const notes = [{ id: newId(), at: now(), text: hands.newWord() }];
  const body = { ...JSON.parse(JSON.stringify(envelope)), caseId: kept.held.body.id, ownerId: person, notes };
  write(hands, phone, 'sealed', undefined, body);
}

function openConflict(body: PhoneBody): JsonObject | undefined {
  const conflicts = Array.isArray(body['conflicts']) ? body['conflicts'] : [];
  for (const conflict of conflicts) {
    if (typeof conflict === 'object' && conflict !== null && !Array.isArray(conflict) && !('resolution' in conflict)) {
      return conflict;
    }
  }
  return undefined;
}

function settle(hands: Hands, phone: Phone, kept: Kept, conflict: JsonObject): void {
  const choice = hands.random.pick(['kept', 'lost'] as const);
  set(hands, phone, kept, {
    // Nothing, where somebody had taken a value out.
    [String(conflict['path'])]: conflict[choice] ?? undefined,
    [`conflicts[${String(conflict['id'])}].resolution`]: { choice, by: phone.person.id, at: hands.now() },
  });
}

function set(hands: Hands, phone: Phone, kept: Kept, patch: JsonObject): void {
  const body = structuredClone(kept.held.body);
  for (const [path, value] of Object.entries(patch)) setLeaf(body, path, value);
  write(hands, phone, kept.collection, kept, body);
}

function write(
  hands: Hands,
  phone: Phone,
  collection: Kept['collection'],
  before: Kept | undefined,
  body: JsonObject & { id: string },
): void {
  const { ledger } = hands;
  const was = before === undefined ? new Map<Path, Json>() : leavesOf(before.held.body);
  const op = phone.save(collection, body);
  ledger.writers.set(op, phone.name);
  for (const [path, text] of leavesOf(body)) {
    if (typeof text !== 'string' || !isWord(text) || was.get(path) === text) continue;
    if (before !== undefined) noteReplaced(hands, phone, before, path, was.get(path));
    ledger.words.push({
      text,
      phone: phone.name,
      person: phone.person.id,
      document: body.id,
      path,
      op,
      replaced: false,
    });
  }
}

/** Who writes over the own unsent words, or over words only this phone still has, decides about them. */
function noteReplaced({ ledger, epoch }: Hands, phone: Phone, { held }: Kept, path: Path, was: Json): void {
  const isOnlyHere = held.base === null ? ledger.restores > 0 : held.base.epoch !== epoch();
  for (const word of ledger.words) {
    if (word.document !== held.body.id || word.path !== path) continue;
    const isOwnUnsent = word.phone === phone.name && held.unsent;
    if (isOwnUnsent || (isOnlyHere && word.text === was)) word.replaced = true;
  }
}

/** Words of a run look like `w17.`; the full stop keeps one from being found inside another. */
function isWord(text: string): boolean {
  return /^w\d+\.$/.test(text);
}
