import { bytesToText, randomBytes } from './bytes.ts';
import { changeSettings } from './enter.ts';
import { findMaster, slotOf } from './find-master.ts';
import { masterOf, type OpenVault } from './hold.ts';
import type { KeyringParts } from './parts.ts';
import { makePasskeySlot } from './passkey.ts';
import { requestOf } from './recovery.ts';
import { renewSlots } from './renew-slots.ts';
import { vaultOf } from './residents.ts';
import type { IdleMinutes } from './settings.ts';
import { readSlot, type Slot, writeSlot } from './slot.ts';
import { type Cost, lightest, stretchToBytes } from './stretch.ts';
import type { UnlockProblem } from './unlocked.ts';

/** How a person's vault opens and locks, as they chose it. */
export interface LockChoices {
  /** Minutes without a touch. */
  idle: IdleMinutes;
  pin: boolean;
  passkey: boolean;
}

export type WayChanged = { ok: true } | ({ ok: false } & UnlockProblem);

/** The ways into a vault. All but the last need it open, and a new way asks for the password again. */
export interface Ways {
  /** `undefined` for a vault of the first versions. */
  choicesOf(person: string): Promise<LockChoices | undefined>;
  setIdle(person: string, minutes: IdleMinutes): Promise<void>;
  /** Six digits for the time the app stays open. */
  setPin(person: string, password: string, pin: string): Promise<WayChanged>;
  removePin(person: string): Promise<void>;
  addPasskey(person: string, password: string): Promise<WayChanged>;
  removePasskey(person: string): Promise<void>;
  /** After a recovery code: from now on this password opens the vault, and the code no more. */
  setPassword(person: string, password: string): Promise<void>;
  /** What the person hands to the administrator to get a recovery code. */
  recoveryRequest(vault: string): Promise<string | undefined>;
}

/** Makes the ways of all vaults on this phone. */
export function createWays(parts: KeyringParts): Ways {
  const { store } = parts;

  async function findOpen(person: string): Promise<OpenVault | undefined> {
    const vault = await vaultOf(parts, person);
    return vault === undefined ? undefined : parts.hold.open.get(vault);
  }

  async function openOf(person: string): Promise<OpenVault> {
    const open = await findOpen(person);
    if (open === undefined) throw new Error('The vault is locked');
    return open;
  }

  return {
    async choicesOf(person) {
      const open = await findOpen(person);
      if (open === undefined) return undefined;
      const passkey = (await slotOf(parts, open.ring.vault, 'passkey')) !== undefined;
      return { idle: open.settings.idle, pin: open.settings.pin !== undefined, passkey };
    },

    async setIdle(person, idle) {
      const { vault } = (await openOf(person)).ring;
      await changeSettings(parts, vault, (settings) => ({ ...settings, idle }));
    },

    async setPin(person, password, pin) {
      const { vault } = (await openOf(person)).ring;
      const found = await findMaster(parts, vault, { password });
      if (!found.ok) return found;
      const key = await keyOfPin(pin, lightest((await slotOf(parts, vault, 'password'))?.cost));
      await changeSettings(parts, vault, (settings) => ({ ...settings, pin: key }));
      return { ok: true };
    },

    async removePin(person) {
      const { vault } = (await openOf(person)).ring;
      await changeSettings(parts, vault, ({ pin: _former, ...settings }) => settings);
    },

    async addPasskey(person, password) {
      const { vault } = (await openOf(person)).ring;
      const found = await findMaster(parts, vault, { password });
      if (!found.ok) return found;
      const made = await makePasskeySlot(parts.platform.passkeys, vault, found.master);
      if (made === undefined) return { ok: false, problem: 'dismissed' };
      await replacePasskey(parts, vault, [made]);
      return { ok: true };
    },

    removePasskey: async (person) => replacePasskey(parts, (await openOf(person)).ring.vault, []),

    async setPassword(person, password) {
      const { ring, kept, settings } = await openOf(person);
      const before = (await store.ring(ring.vault))?.slots ?? [];
      const lock = { vault: ring.vault, master: await masterOf(kept), before };
      const slots = await renewSlots(parts, lock, settings.view, password);
      await store.change(ring.vault, (stored) => ({ ...stored, slots }));
    },

    async recoveryRequest(vault) {
      const slot = await slotOf(parts, vault, 'recovery');
      return slot && requestOf(slot);
    },
  };
}

async function keyOfPin(pin: string, cost: Cost) {
  const salt = randomBytes(16);
  return { cost, salt: bytesToText(salt), key: bytesToText(await stretchToBytes(pin, salt, cost)) };
}

async function replacePasskey({ store }: KeyringParts, vault: string, made: readonly Slot[]): Promise<void> {
  const stored = (await store.ring(vault))?.slots ?? [];
  const slots = await Promise.all(stored.map(readSlot));
  const others = stored.filter((_, index) => slots[index]?.way !== 'passkey');
  const written = await Promise.all(made.map(writeSlot));
  await store.change(vault, (ring) => ({ ...ring, slots: [...others, ...written] }));
}
