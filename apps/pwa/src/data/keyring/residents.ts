import * as v from 'valibot';
import type { StoredRing } from '../key-store.ts';
import { letPass, noAttempts } from './attempts.ts';
import { type Label, openLabel } from './label.ts';
import type { KeyringParts } from './parts.ts';
import { readSlot } from './slot.ts';

/** Somebody whose vault lies on this phone, as far as may be known before it is opened. */
export interface Resident {
  vault: string;
  /** `undefined` when it cannot be read any more. */
  name: string | undefined;
  /** What opens the vault on this phone; a damaged way is none. */
  ways: { password: boolean; pin: boolean; passkey: boolean; recovery: boolean };
  /** Milliseconds until the next password is looked at. */
  wait: number;
}

/** Everybody who has not signed out; who opened their vault last comes first. */
export async function listResidents(parts: KeyringParts): Promise<Resident[]> {
  const [labelled, last] = await Promise.all([labelledRings(parts), parts.store.last()]);
  const listed = labelled.filter(({ label }) => label?.listed ?? true);
  const residents = await Promise.all(listed.map(({ ring, label }) => toResident(parts, ring, label?.name)));
  return residents.sort((one, other) => Number(other.vault === last) - Number(one.vault === last));
}

/** The vault of a person, also of one who has signed out. */
export async function vaultOf(parts: KeyringParts, person: string): Promise<string | undefined> {
  return (await labelledRings(parts)).find(({ label }) => label?.person === person)?.ring.vault;
}

/** The vaults whose label cannot be read any more. */
export async function namelessVaults(parts: KeyringParts): Promise<string[]> {
  const labelled = await labelledRings(parts);
  return labelled.flatMap(({ ring, label }) => (label === undefined ? [ring.vault] : []));
}

async function labelledRings({ store }: KeyringParts): Promise<{ ring: StoredRing; label: Label | undefined }[]> {
  const [rings, key] = await Promise.all([store.rings(), store.phoneKey()]);
  return Promise.all(rings.map(async (ring) => ({ ring, label: await openLabel(key, ring.vault, ring.label) })));
}

async function toResident(
  { platform, hold }: KeyringParts,
  ring: StoredRing,
  name: string | undefined,
): Promise<Resident> {
  const { vault, slots, attempts } = ring;
  const whole = v.is(v.array(v.unknown()), slots) ? await Promise.all(slots.map(readSlot)) : [];
  const has = (way: string) => whole.some((slot) => slot?.way === way);
  const pin = hold.pinned.has(vault);
  return {
    vault,
    name,
    ways: { password: has('password'), pin, passkey: has('passkey'), recovery: has('recovery') },
    wait: letPass(attempts ?? noAttempts, platform.clock()).wait,
  };
}
