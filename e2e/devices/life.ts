import { committees } from '../../apps/sync-server/src/simulator/people.ts';
import { createRandom, type Random } from '../../apps/sync-server/src/simulator/random.ts';
import type { Device } from './device.ts';
import { wordsHeld } from './end-state.ts';
import { openField, type Field } from './field.ts';
import { createHands, type Hands } from './hands.ts';

const DAY = 86_400_000;

/** What a run left behind, at rest. */
export interface Life {
  readonly field: Field;
  readonly hands: Hands;
  /** Words that neither a backup nor a phone had when the server was restored. */
  readonly excused: ReadonlySet<string>;
  /** The phones came to rest. */
  readonly isAtRest: boolean;
}

/**
 * Plays a seeded stretch of field work with every fault there is, then lets everybody come to rest without faults.
 * Phones are switched on in turns, so every switch is a restart.
 */
export async function live(seed: number, steps: number, holders: readonly number[]): Promise<Life> {
  const field = await openField(seed, holders);
  const random = createRandom(seed * 7919);
  const hands = createHands(random, () => field.server.epoch);
  const excused = new Set<string>();
  field.wire.isFaulty = true;
  field.wire.meanwhile = (device) => hands.act(device);
  for (const device of field.devices) {
    device.skew = (random.next() - 0.5) * 30 * DAY;
    device.disk.beforeWrite = () => {
      if (field.wire.isFaulty && random.chance(0.01)) throw new DOMException('the disk is full', 'QuotaExceededError');
    };
  }
  for (let step = 0; step < steps; step++) await stepOn(field, hands, random, excused);
  return { field, hands, excused, isAtRest: await settle(field) };
}

async function stepOn(field: Field, hands: Hands, random: Random, excused: Set<string>): Promise<void> {
  field.pass(random.next() * 60_000);
  const device = random.pick(field.devices);
  if (random.chance(0.05)) device.isOnline = !device.isOnline;
  if (random.chance(0.02)) device.skew = (random.next() - 0.5) * 30 * DAY;
  if (random.chance(0.03)) reassign(field, device, random);
  if (random.chance(0.02)) await field.server.backUp();
  if (random.chance(0.012)) await restore(field, hands, excused);
  if (!(await turnedOn(field, device))) return;
  for (let turn = 0; turn < 1 + random.below(4); turn++) {
    await hands.act(device);
    if (random.chance(0.6)) await device.sync();
  }
}

/** An app that cannot write at its start does not start; the person tries again later. */
async function turnedOn(field: Field, device: Device): Promise<boolean> {
  try {
    await field.turnTo(device);
    return true;
  } catch (error) {
    if (error instanceof Error && /full/.test(`${error.message} ${String(error.cause)}`)) return false;
    throw error;
  }
}

/** Somebody changes to another committee, on all the phones they carry. */
function reassign({ devices }: Field, { person }: Device, random: Random): void {
  const orgId = random.pick(committees);
  for (const device of devices) if (device.person.id === person.id) device.person = { ...device.person, orgId };
}

async function restore({ server, devices }: Field, { words }: Hands, excused: Set<string>): Promise<void> {
  const held = wordsHeld(devices);
  if (!(await server.restore())) return;
  for (const { text } of words) if (!held.has(text)) excused.add(text);
}

async function settle(field: Field): Promise<boolean> {
  field.wire.isFaulty = false;
  for (let turn = 0; turn < 20; turn++) {
    let isBusy = false;
    for (const device of field.devices) {
      device.isOnline = true;
      await field.turnTo(device);
      field.wire.passed.length = 0;
      await device.sync();
      const { problem, pending } = device.app.sync.status.current;
      isBusy ||= problem !== null || pending > 0 || field.wire.passed.length > 2;
    }
    if (!isBusy) return true;
  }
  return false;
}
