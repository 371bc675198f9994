import type { Person } from '@jiefen/domain/access/people';
import { digestsOf, isUntold, made, toChange, toOffer, type Held } from '@jiefen/domain/sync/held';
import { nextHlc } from '@jiefen/domain/sync/hlc';
import type { JsonObject } from '@jiefen/domain/sync/leaves';
import { hasUnsent, shelve, type ShelvedChange } from './phone-shelf.ts';
import {
  PROTOCOL,
  type Checkpoint,
  type Collection,
  type Delivery,
  type Offer,
  type SyncRequest,
  type SyncResponse,
} from '@jiefen/domain/sync/wire';
import type { PhoneRules } from './phone-rules.ts';

export type PhoneBody = JsonObject & { id: string; ver: number; op: string; scopes: string[] };

export interface Kept {
  collection: Collection;
  held: Held<PhoneBody>;
}

/** What can go wrong between two steps of a round; both throw. */
export interface Faults {
  /** The phone dies here: what is on the disk stays, nothing else. */
  crash(): void;
  /** One write to the disk fails; `silent` is a loss nobody notices. */
  disk(): 'works' | 'fails' | 'silent';
}

export interface PhoneSetting {
  name: string;
  person: Person;
  rules: PhoneRules;
  faults: Faults;
  newId(): string;
  /** True time in milliseconds; the phone's own clock is off by `skew`. */
  clock(): number;
  send(phone: Phone, request: SyncRequest): Promise<SyncResponse>;
  /** The phone has handed over and forgets its vault now. */
  onForgotten(phone: Phone): void;
}

/** A phone as the protocol sees it: what is on its disk, and how it takes part in a round. */
export interface Phone {
  readonly name: string;
  /** The name of the present vault: a new one after the last was destroyed or lost. */
  device: string;
  person: Person;
  online: boolean;
  skew: number;
  readonly disk: Map<string, Kept>;
  checkpoint: Checkpoint | null;
  /** What lies sealed outside the vault, by vault and document. */
  readonly shelf: Map<string, ShelvedChange>;
  readonly rules: PhoneRules;
  /** It was told to forget and has sent refused words once more. */
  isLeaving: boolean;
  save(collection: Collection, body: JsonObject & { id: string }): string;
  /** One round trip; true while there is more to do. */
  round(limit: number): Promise<boolean>;
}

export function createPhone(setting: PhoneSetting): Phone {
  const { rules, newId, clock } = setting;
  let hlc: string | undefined;
  const phone: Phone = {
    name: setting.name,
    device: setting.name,
    person: setting.person,
    online: true,
    skew: 0,
    disk: new Map(),
    checkpoint: null,
    shelf: new Map(),
    rules,
    isLeaving: false,

    save(collection, body) {
      const op = newId();
      hlc = nextHlc(hlc, clock() + phone.skew, setting.name);
      const before = phone.disk.get(body.id);
      const written = { ver: 0, scopes: [], ...body, op, hlc };
      const held = before === undefined ? made(written) : rules.changed(before.held, written);
      phone.disk.set(body.id, { collection, held });
      shelve(phone, body.id);
      return op;
    },

    round: (limit) => round(setting, phone, limit),
  };
  return phone;
}

async function round(setting: PhoneSetting, phone: Phone, limit: number): Promise<boolean> {
  const { rules, faults } = setting;
  const request = requestOf(setting, phone, limit);
  const response = await setting.send(phone, request);
  faults.crash();
  const isStranger = phone.checkpoint?.epoch !== response.epoch && offersFor(phone, response.epoch).length > 0;
  if (isStranger && rules.offers) return offerAgain(setting, phone, response.epoch);
  if (rules.savesPlaceFirst) phone.checkpoint = response.checkpoint;
  for (const receipt of response.receipts) {
    const kept = phone.disk.get(receipt.id);
    if (kept !== undefined) put(setting, phone, kept.collection, rules.received(kept.held, receipt, response.epoch));
    faults.crash();
  }
  for (const delivery of response.documents) {
    take(setting, phone, delivery, response.epoch);
    faults.crash();
  }
  if (response.order !== undefined) {
    obey(setting, phone);
    return true;
  }
  const scopes = new Set(response.scopes);
  for (const [id, { held }] of phone.disk) if (rules.isOutside(held, scopes)) phone.disk.delete(id);
  phone.checkpoint = response.checkpoint;
  if (rules.stopsAtShortPage && response.documents.length < limit) return false;
  if (response.more || [...phone.disk.values()].some(({ held }) => held.unsent)) return true;
  return rules.audits && (await audit(setting, phone, response));
}

/** Goes on handing over while anything is unsent, then forgets everything. */
function obey({ rules, onForgotten }: PhoneSetting, phone: Phone): void {
  if (rules.handsOverFirst) sendRefusedAgain(phone);
  if (!rules.handsOverFirst || !hasUnsent(phone)) onForgotten(phone);
}

/** What a server refused it has kept; one that was restored since may not have it any more. */
function sendRefusedAgain(phone: Phone): void {
  if (phone.isLeaving) return;
  phone.isLeaving = true;
  for (const [id, kept] of phone.disk) {
    if (kept.held.refusal === null) continue;
    phone.disk.set(id, { ...kept, held: { ...kept.held, unsent: true, refusal: null } });
    shelve(phone, id);
  }
}

function requestOf({ rules, clock }: PhoneSetting, phone: Phone, limit: number): SyncRequest {
  const waiting = [...phone.disk.values()];
  const isBlocked = rules.stopsAtPoison && waiting.some(({ held }) => held.refusal !== null);
  const push = waiting
    .filter(({ held }) => !isBlocked && rules.isSent(held, clock() + phone.skew))
    .slice(0, 5)
    .map(({ collection, held }) => toChange(collection, held));
  if (rules.trustsSending) {
    for (const { doc } of push) {
      const kept = phone.disk.get(doc.id);
      if (kept !== undefined) kept.held = { ...kept.held, unsent: false };
    }
  }
  return { protocol: PROTOCOL, device: phone.device, checkpoint: phone.checkpoint, push, limit };
}

function put({ faults }: PhoneSetting, phone: Phone, collection: Collection, held: Held<PhoneBody>): void {
  const outcome = faults.disk();
  if (outcome === 'fails') throw new Error('the disk is full');
  if (outcome !== 'works') return;
  phone.disk.set(held.body.id, { collection, held });
  shelve(phone, held.body.id);
}

function take(setting: PhoneSetting, phone: Phone, delivery: Delivery, epoch: string): void {
  const { rules } = setting;
  if ('gone' in delivery) {
    const kept = phone.disk.get(delivery.gone);
    if (kept === undefined) return;
    const left = rules.gone(kept.held);
    if (left === undefined) phone.disk.delete(delivery.gone);
    else phone.disk.set(delivery.gone, { ...kept, held: left });
    shelve(phone, delivery.gone);
    return;
  }
  const body = toBody(delivery.doc);
  put(setting, phone, delivery.collection, rules.told(phone.disk.get(body.id)?.held, body, epoch));
}

/** What this phone has from another epoch; also when it died before it ever saved a place in the feed. */
function offersFor(phone: Phone, epoch: string): Offer[] {
  return [...phone.disk.values()].flatMap(({ collection, held }) => toOffer(collection, held, epoch) ?? []);
}

/** The server was restored: everything it lacks is marked to be sent again before anything of it is believed. */
async function offerAgain(setting: PhoneSetting, phone: Phone, epoch: string): Promise<boolean> {
  const request = { ...emptyRequest(phone), checkpoint: null, offer: offersFor(phone, epoch) };
  const { wanted = [] } = await setting.send(phone, request);
  for (const id of wanted) {
    const kept = phone.disk.get(id);
    if (kept !== undefined) phone.disk.set(id, { ...kept, held: setting.rules.wantedAgain(kept.held) });
    shelve(phone, id);
    setting.faults.crash();
  }
  phone.checkpoint = { epoch, scopes: {} };
  return true;
}

/** Asks again for what was never told and for what differs by digest; true when there was something to ask. */
async function audit(setting: PhoneSetting, phone: Phone, response: SyncResponse): Promise<boolean> {
  const untold = [...phone.disk.values()].filter(({ held }) => isUntold(held));
  const need = untold.map(({ collection, held }) => ({ collection, id: held.body.id }));
  const odd = oddScope(phone, response);
  if (odd !== undefined) need.push(...(await compare(setting, phone, odd)));
  if (need.length === 0) return odd !== undefined || response.documents.length > 0;
  const { documents, epoch } = await setting.send(phone, { ...emptyRequest(phone), need });
  for (const delivery of documents) take(setting, phone, delivery, epoch);
  return true;
}

function oddScope(phone: Phone, { scopes, digests }: SyncResponse): string | undefined {
  const mine = digestsOf(
    [...phone.disk.values()].map(({ held }) => held),
    scopes,
  );
  return scopes.find((scope) => {
    const [digest, count] = digests[scope] ?? [0, 0];
    const [own, ownCount] = mine.get(scope) ?? [0, 0];
    return digest !== own || count !== ownCount;
  });
}

/** Drops what the scope does not show any more, and tells what of it is missing or old. */
async function compare(setting: PhoneSetting, phone: Phone, scope: string) {
  const { inventory = [] } = await setting.send(phone, { ...emptyRequest(phone), inventory: scope });
  const there = new Set(inventory.map(({ id }) => id));
  for (const [id, { collection, held }] of [...phone.disk]) {
    const shown = held.told?.scopes.includes(scope) ?? false;
    if (shown && !there.has(id)) take(setting, phone, { collection, gone: id }, '');
  }
  return inventory
    .filter(({ id, op }) => phone.disk.get(id)?.held.told?.op !== op)
    .map(({ id, collection }) => ({ id, collection }));
}

function emptyRequest(phone: Phone): SyncRequest {
  return { protocol: PROTOCOL, device: phone.device, checkpoint: phone.checkpoint, push: [], limit: 1 };
}

function toBody(document: JsonObject & { id: string }): PhoneBody {
  const scopes = Array.isArray(document['scopes']) ? document['scopes'].map(String) : [];
  return { ...document, ver: Number(document['ver']), op: String(document['op']), scopes };
}
