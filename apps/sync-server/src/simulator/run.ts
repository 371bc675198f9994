import { documentRules } from '../services/domain-rules.ts';
import type { DocumentRules } from '../services/document-rules.ts';
import type { Sealing } from '../services/parcels/sealing.ts';
import type { Store } from '../store/store.ts';
import { act, type Hands } from './actions.ts';
import { diverged } from './checks/diverged.ts';
import { hidden } from './checks/hidden.ts';
import { leaked } from './checks/leaked.ts';
import { lost } from './checks/lost.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createNetwork, type Network } from './network.ts';
import { carriers, committees } from './people.ts';
import { noteForgotten, type Shelves, tend, tendAll, wordsAround } from './parcel-actions.ts';
import { createPhone, type Faults, type Phone } from './phone.ts';
import { phoneRules, type PhoneRules } from './phone-rules.ts';
import { createRandom, type Random } from './random.ts';
import { startServer, type SimulatedServer } from './server.ts';
import { readEndState, wordsOnPhones } from './state.ts';

export interface Plan {
  steps: number;
  phones: number;
  /** A planted bug replaces one of these. */
  phoneRules: PhoneRules;
  documentRules: DocumentRules;
  store(store: Store): Store;
  sealing(sealing: Sealing): Sealing;
  /** Whether parcels, orders, rescue files and lost databases happen too. */
  parcels: boolean;
}

export const honestPlan: Plan = {
  steps: 150,
  phones: 5,
  phoneRules,
  documentRules,
  store: (store) => store,
  sealing: (sealing) => sealing,
  parcels: true,
};

export interface Findings {
  lost: string[];
  leaked: string[];
  hidden: string[];
  diverged: string[];
  ledger: Ledger;
}

/** Monday morning in a spring; true time runs on from here. */
const START = Date.UTC(2026, 3, 13, 0, 0, 0);
const DAY = 86_400_000;

interface World {
  plan: Plan;
  random: Random;
  ledger: Ledger;
  server: SimulatedServer;
  network: Network;
  phones: Phone[];
  hands: Hands;
  excused: Set<string>;
  shelves: Shelves;
  pass(milliseconds: number): void;
}

/** Plays one seed to its end and says what went wrong; the same seed and plan give the same findings. */
export async function runSeed(seed: number, plan: Plan): Promise<Findings> {
  const world = await createWorld(seed, plan);
  try {
    for (let step = 0; step < plan.steps; step++) await live(world);
    const atRest = await settle(world);
    const state = await readEndState(world.server.store, world.phones, world.ledger, world.excused);
    return {
      lost: lost(state),
      leaked: leaked(state),
      hidden: hidden(state),
      diverged: atRest ? diverged(state) : ['the phones never come to rest', ...diverged(state)],
      ledger: world.ledger,
    };
  } finally {
    await world.server.close();
  }
}

async function createWorld(seed: number, plan: Plan): Promise<World> {
  const random = createRandom(seed);
  const ledger = createLedger();
  let now = START;
  let count = 0;
  const clock = (): number => now;
  const newId = (): string => idOf(seed, count++);
  const { documentRules: rules, store, sealing } = plan;
  const server = await startServer({ rules, store, sealing, clock, newId });
  const hands: Hands = {
    random,
    ledger,
    newId,
    epoch: () => server.epoch,
    newWord: () => `w${count++}.`,
    now: () => new Date(now).toISOString(),
  };
  const network = createNetwork(server, random, ledger, (phone) => act(hands, phone));
  const faults = createFaults(random, network, ledger);
  const phones = carriers.slice(0, plan.phones).map((person, index) =>
    createPhone({
      name: `phone-${index}`,
      person: { ...person },
      rules: plan.phoneRules,
      faults,
      newId,
      clock,
      send: network.send,
      onForgotten: (phone) => noteForgotten({ ledger }, phone),
    }),
  );
  await server.enter(phones.map(({ person }) => person));
  for (const phone of phones) phone.skew = (random.next() - 0.5) * 30 * DAY;
  const excused = new Set<string>();
  // Chance of its own, so that a run without parcels is the run it always was.
  const chance = createRandom(seed + 1_000_003);
  const around = { random: chance, server, network, ledger, phones, excused, files: [], late: [] };
  const shelves = { ...around, newId, now: hands.now };
  return { plan, random, ledger, server, network, phones, hands, excused, shelves, pass: (by) => (now += by) };
}

/** Looks like a UUID of version 7 and repeats with the seed. */
function idOf(seed: number, count: number): string {
  const part = (value: number, length: number): string => value.toString(16).padStart(length, '0').slice(-length);
  return `01900000-${part(seed, 4)}-7000-8000-${part(count, 12)}`;
}

function createFaults(random: Random, network: Network, ledger: Ledger): Faults {
  return {
    crash() {
      if (!network.faulty || !random.chance(0.01)) return;
      ledger.crashes += 1;
      throw new Error('the phone died');
    },

    disk() {
      if (!network.faulty) return 'works';
      const draw = random.next();
      if (draw < 0.005) return 'fails';
      return draw < 0.01 ? 'silent' : 'works';
    },
  };
}

async function live(world: World): Promise<void> {
  const { random, phones, hands } = world;
  world.pass(random.next() * 60_000);
  const phone = random.pick(phones);
  if (random.chance(0.05)) phone.online = !phone.online;
  if (random.chance(0.01)) phone.skew = (random.next() - 0.5) * 30 * DAY;
  if (random.chance(0.02)) await reassign(world, phone.person.id);
  if (world.plan.parcels) await tend(world.shelves);
  if (random.chance(0.01)) await world.server.backUp();
  if (random.chance(0.006)) await restore(world);
  act(hands, phone);
  if (phone.online && random.chance(0.6)) await tryRound(phone, 1 + random.below(12));
}

/** Somebody changes to another committee, on all the phones they carry. */
async function reassign({ phones, random, server }: World, person: string): Promise<void> {
  const orgId = random.pick(committees);
  for (const phone of phones) if (phone.person.id === person) phone.person = { ...phone.person, orgId };
  await server.enter(phones.map((phone) => phone.person));
}

async function restore({ server, ledger, phones, excused, shelves }: World): Promise<void> {
  const held = new Set([...wordsOnPhones(phones), ...wordsAround(shelves)]);
  if (!(await server.restore())) return;
  ledger.restores += 1;
  await server.enter(phones.map(({ person }) => person));
  // What nobody holds any more went with the disk: only backups protect it.
  for (const { text } of ledger.words) if (!held.has(text)) excused.add(text);
}

async function tryRound(phone: Phone, limit: number): Promise<boolean> {
  try {
    return await phone.round(limit);
  } catch (error) {
    if (error instanceof Error && /lost|died|full/.test(error.message)) return true;
    throw error;
  }
}

/** Brings everybody online without faults until nobody has anything more to say. */
async function settle(world: World): Promise<boolean> {
  world.network.faulty = false;
  if (world.plan.parcels) await tendAll(world.shelves);
  for (let turn = 0; turn < 300; turn++) {
    let busy = false;
    for (const phone of world.phones) busy = (await tryRound(phone, 50)) || busy;
    if (!busy && turn > 2) return true;
  }
  return false;
}
