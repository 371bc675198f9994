import type { Person } from '@jiefen/domain/access/people';
import { newEnvelope } from '@jiefen/domain/case-type/envelope';
import type { Parcel } from '@jiefen/domain/sync/parcel';
import { parcelToRescueText } from '@jiefen/domain/sync/parcel';
import { createSealer } from '@jiefen/domain/sync/parcel-seal';
import type { Change } from '@jiefen/domain/sync/wire';
import { importRescue } from '../services/parcels/rescue.ts';
import { type Ledger, sentKey } from './ledger.ts';
import { noteSent, type Network } from './network.ts';
import { administrator, REGION } from './people.ts';
import type { Phone } from './phone.ts';
import { forgetVault } from './phone-shelf.ts';
import type { Random } from './random.ts';
import type { SimulatedServer } from './server.ts';
import { wordsIn } from './state.ts';

/** A rescue file somebody has put aside. */
interface RescueFile {
  person: Person;
  device: string;
  changes: Change[];
}

/** What happens around vaults: parcels, orders, lost databases, files put aside. */
export interface Shelves {
  random: Random;
  server: SimulatedServer;
  network: Network;
  ledger: Ledger;
  phones: readonly Phone[];
  /** Words that went with a database nobody could save. */
  excused: Set<string>;
  files: RescueFile[];
  /** Parcels that are long under way. */
  late: { person: Person; device: string; changes: Change[] }[];
  newId(): string;
  now(): string;
}

/** Lets one such thing happen now and then. */
export async function tend(shelves: Shelves): Promise<void> {
  const { random, phones, server } = shelves;
  const phone = random.pick(phones);
  const draw = random.next();
  if (draw < 0.1) await carry(shelves, phone);
  else if (draw < 0.13) await delay(shelves, phone);
  else if (draw < 0.16) await arrive(shelves);
  else if (draw < 0.18) await server.order(phone.person, phone.device);
  else if (draw < 0.19) await obeyLocked(shelves, phone);
  else if (draw < 0.22) putAside(shelves, phone);
  else if (draw < 0.23) loseDatabase(shelves, phone, random.chance(0.5));
  else if (draw < 0.25) await bringIn(shelves);
  else if (draw < 0.28) await forge(shelves, phone);
}

/** Brings in everything that is still under way or put aside, at the end of a run. */
export async function tendAll(shelves: Shelves): Promise<void> {
  for (const phone of shelves.phones) await carry(shelves, phone);
  while (shelves.late.length > 0) await arrive(shelves);
  while (shelves.files.length > 0) await bringIn(shelves);
}

/** Every word that lies outside the vaults: on a shelf, under way or in a file. */
export function wordsAround({ phones, late, files }: Shelves): Set<string> {
  const shelved = phones.flatMap(({ shelf }) => [...shelf.values()].map(({ change }) => change));
  const others = [...late, ...files].flatMap(({ changes }) => changes);
  return wordsIn([...shelved, ...others].map((change) => JSON.stringify(change)));
}

/** The vault is forgotten: whoever wrote has no copy any more, so answers about it are for the desk. */
export function noteForgotten({ ledger }: Pick<Shelves, 'ledger'>, phone: Phone): void {
  ledger.unapplied = ledger.unapplied.filter((entry) => entry.phone !== phone.name);
  forgetVault(phone);
}

/**
 * Somebody else's session takes along what this server has not answered for. A parcel stays on the shelf until its
 * vault has heard the receipt: should the server be restored before, it is carried again.
 */
async function carry(shelves: Shelves, phone: Phone): Promise<boolean> {
  const { random, network, ledger, server } = shelves;
  for (const [place, shelved] of [...phone.shelf]) {
    const { device, change, carriedTo } = shelved;
    if (carriedTo === server.epoch) continue;
    if (phone.rules.trustsCourier) phone.shelf.delete(place);
    if (network.faulty && random.chance(0.1)) {
      ledger.lostRequests += 1;
      return false;
    }
    await deliver(shelves, phone.person, device, [change]);
    if (network.faulty && random.chance(0.1)) {
      ledger.lostAnswers += 1;
      return false;
    }
    if (phone.shelf.get(place) !== shelved) continue;
    if (phone.rules.keepsCarried) phone.shelf.set(place, { ...shelved, carriedTo: server.epoch });
    else phone.shelf.delete(place);
  }
  return true;
}

/** The same parcels go another way too, which takes longer. */
async function delay({ late }: Shelves, { person, shelf }: Phone): Promise<void> {
  for (const { device, change } of shelf.values()) late.push({ person, device, changes: [change] });
}

async function arrive(shelves: Shelves): Promise<void> {
  const parcel = shelves.late.shift();
  if (parcel !== undefined) await deliver(shelves, parcel.person, parcel.device, parcel.changes);
}

/** A locked phone is told to forget: it has nothing but its parcels to hand over. */
async function obeyLocked(shelves: Shelves, phone: Phone): Promise<void> {
  if (!(await carry(shelves, phone))) return;
  excuse(
    shelves,
    [...phone.disk.values()].filter(({ held }) => !held.unsent).map(({ held }) => held.body),
  );
  for (const [place, { device }] of [...phone.shelf]) if (device === phone.device) phone.shelf.delete(place);
  noteForgotten(shelves, phone);
}

function putAside({ files }: Shelves, { person, device, disk, shelf }: Phone): void {
  const isRefused = (id: string) => disk.get(id)?.held.refusal !== null;
  const changes = [...shelf.values()].filter((shelved) => shelved.device === device).map(({ change }) => change);
  if (changes.some(({ doc }) => isRefused(doc.id)) || changes.length > 0) files.push({ person, device, changes });
}

/** The browser cleared its databases: the vault, and sometimes the shelf beside it with what lay on it. */
function loseDatabase(shelves: Shelves, phone: Phone, withShelf: boolean): void {
  const rows = [...phone.disk.values()].filter(({ held }) => withShelf || !held.unsent).map(({ held }) => held.body);
  const parcels = withShelf ? [...phone.shelf.values()].map(({ change }) => change.doc) : [];
  excuse(shelves, [...rows, ...parcels]);
  if (withShelf) phone.shelf.clear();
  noteForgotten(shelves, phone);
}

/** What only this phone had is lost with it, unless a file has it; the server's words are not in question. */
function excuse({ excused, files, ledger, late }: Shelves, bodies: readonly object[]): void {
  const saved = wordsIn([...files, ...late].map(({ changes }) => JSON.stringify(changes)));
  for (const word of wordsIn(bodies.map((body) => JSON.stringify(body)))) {
    const written = ledger.words.find(({ text }) => text === word);
    if (!saved.has(word) && written !== undefined) excused.add(word);
  }
}

/** A file is brought in by somebody else, perhaps twice. */
async function bringIn(shelves: Shelves): Promise<void> {
  const { random, files, server } = shelves;
  const file = files.shift();
  if (file === undefined) return;
  const { person, device, changes } = file;
  await note(shelves, person, device, changes);
  const text = parcelToRescueText(await seal(shelves, person, device, changes));
  const { store, sealing, parcels } = server;
  const setting = { store, sealing, parcels, clock: () => Date.parse(shelves.now()) };
  for (let times = random.chance(0.3) ? 2 : 1; times > 0; times -= 1) {
    await importRescue(setting, administrator, { file: text, apply: true });
  }
}

/** Somebody packs words in the name of another, with the only secret they have: their own. */
async function forge(shelves: Shelves, { person: forger, device }: Phone): Promise<void> {
  const { random, phones, ledger, newId, now, server } = shelves;
  const victim = random.pick(phones).person;
  if (victim.id === forger.id) return;
  const envelope = newEnvelope({ id: newId(), region: REGION, schema: 1, createdAt: now(), createdBy: victim.id });
  const made = { committeeId: victim.orgId, mediatorIds: [victim.id], disputeType: '01', title: 'forged' };
  const doc = { ...JSON.parse(JSON.stringify({ ...envelope, ...made })), id: envelope.id };
  const op = newId();
  const sent = { op, document: doc.id, phone: '', person: victim.id, baseVer: 0, baseEpoch: '', allowed: false };
  ledger.sent.set(sentKey(op, victim.id), sent);
  const own = await server.sealing.givenTo({ region: REGION, person: forger.id, device });
  const sealer = await createSealer(crypto, { device, key: own.key, secret: own.secret });
  const change: Change = { op, collection: 'mediation', base: null, doc };
  const parcel = await sealer.seal({ region: REGION, person: victim.id, at: now(), changes: [change] });
  await server.parcels.carry({ region: REGION, person: forger.id }, [parcel]);
}

async function deliver(shelves: Shelves, person: Person, device: string, changes: readonly Change[]): Promise<void> {
  await note(shelves, person, device, changes);
  const parcel = await seal(shelves, person, device, changes);
  const carrier = { region: REGION, person: shelves.random.pick(shelves.phones).person.id };
  await shelves.server.parcels.carry(carrier, [parcel]);
}

async function seal({ server, now }: Shelves, { id: person }: Person, device: string, changes: readonly Change[]) {
  const given = await server.sealing.givenTo({ region: REGION, person, device });
  const sealer = await createSealer(crypto, { device, ...given });
  const content = { region: REGION, person, at: now(), changes: JSON.parse(JSON.stringify(changes)) };
  const parcel: Parcel = await sealer.seal(content);
  return parcel;
}

/** The server judges people as they are entered now, not as they were when they packed. */
async function note({ server, ledger, phones }: Shelves, { id }: Person, device: string, push: readonly Change[]) {
  const person = phones.find((phone) => phone.person.id === id)?.person;
  if (person !== undefined) await noteSent(server, ledger, { name: device.replace(/\+.*/, ''), person }, { push });
}
