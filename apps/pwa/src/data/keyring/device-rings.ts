import { evidenceStoreName } from '../evidence/lazy.ts';
import { deleteStores } from '../log/indexed-db.ts';
import type { Profile } from '../profile.ts';
import { openCanaries } from '../safety/canaries.ts';
import { forgetVault } from '../safety/vanished.ts';
import { deviceRing, type DeviceVaults } from './device-vault.ts';
import type { Ring } from './ring.ts';

/** The vaults of the first versions of the app, which had no password, until their people sign in again. */
export interface DeviceRings {
  /** Whose such vault was open last. */
  deviceProfile(): Promise<Profile | undefined>;
  /** Opens it as it was. */
  openDevice(person: string): Promise<void>;
  deviceRingOf(person: string): Ring | undefined;
  deviceVaults(): Promise<string[]>;
  closeDevice(person: string): void;
  destroyDevice(person: string): Promise<void>;
}

/** Makes the rings of such vaults; without any, there is nobody. */
export function createDeviceRings(devices: DeviceVaults | undefined): DeviceRings {
  const rings = new Map<string, Ring>();
  return {
    deviceProfile: async () => devices?.last(),

    async openDevice(person) {
      const device = await devices?.of(person);
      if (device) rings.set(person, deviceRing(device));
    },

    deviceRingOf: (person) => rings.get(person),
    deviceVaults: async () => (await devices?.vaults()) ?? [],
    closeDevice: (person) => void rings.delete(person),

    async destroyDevice(person) {
      rings.delete(person);
      const device = await devices?.of(person);
      if (device) await deleteStores(evidenceStoreName(device.vault));
      await eraseDeviceVault(devices, person);
    },
  };
}

/** Erases the key of such a vault and then the vault itself, unless files lie under that key which nothing else opens. */
export async function eraseDeviceVault(devices: DeviceVaults | undefined, person: string): Promise<void> {
  const device = await devices?.of(person);
  if (device === undefined || (await hasFiles(device.vault))) return;
  await devices?.erase(person);
  await forgetVault(openCanaries(), device.vault);
  await deleteStores(device.vault);
}

/** Photos taken with this version before the first sign-in with it. */
async function hasFiles(vault: string): Promise<boolean> {
  const databases = await indexedDB.databases?.();
  return databases?.some(({ name }) => name === evidenceStoreName(vault)) ?? false;
}
