import { openKeyStore } from './key-store.ts';
import { adoptHold, leaveHold } from './keyring/adopt.ts';
import { destroyVault } from './keyring/destroy.ts';
import { createDeviceRings, type DeviceRings } from './keyring/device-rings.ts';
import { openDeviceVaults } from './keyring/device-vault.ts';
import type { SignedInAs } from './keyring/enter.ts';
import { type Hold, pageHold } from './keyring/hold.ts';
import { lockVault } from './keyring/lock.ts';
import type { KeyringParts } from './keyring/parts.ts';
import { unlist } from './keyring/relabel.ts';
import { type Resident, vaultOf } from './keyring/residents.ts';
import type { Ring } from './keyring/ring.ts';
import type { Unlocked, Way } from './keyring/unlocked.ts';
import { createVisits, type Visits } from './keyring/visits.ts';
import { createWays, type Ways } from './keyring/ways.ts';
import { beginFreshLog } from './log/fresh-log.ts';
import { type Profile, toProfile } from './profile.ts';

export type { Resident, Ring, SignedInAs, Unlocked, Way };

/** The people of this phone. Each has a vault and keys of their own: docs/threat-model.md. */
export interface Keyring extends Visits, Ways, DeviceRings {
  /** The keys of a person whose vault is open; throws when it is locked. */
  ringOf(person: string): Promise<Ring>;
  /** The person whose vault is open in this page; who opened theirs last, if several are. */
  opened(): Promise<Profile | undefined>;
  /** The account of a person whose vault is open. */
  accountOf(person: string): Promise<string | undefined>;
  /** Drops the keys of a person from memory; with a PIN they wait in memory, locked by it. */
  lock(person: string): Promise<void>;
  /** Drops the keys from memory and the name from the list. The vault stays, with everything not sent yet. */
  leave(person: string): Promise<void>;
  /** Names of the vaults there is a key for. */
  vaults(): Promise<string[]>;
  /** Destroys the keys first and then all databases of the person's vaults: nothing of it can ever be read again. */
  destroy(person: string): Promise<void>;
}

/** Opens the keyring of this phone. `hold` is the memory of this page; tests bring their own to play a restart. */
export async function openKeyring(platform: KeyringParts['platform'], hold: Hold = pageHold): Promise<Keyring> {
  void beginFreshLog();
  const parts: KeyringParts = { platform, store: await openKeyStore(), hold };
  await adoptHold(parts);
  platform.reload.onLeave(() => leaveHold(parts));
  const devices = await openDeviceVaults();
  const deviceRings = createDeviceRings(devices);

  async function openOf(person: string) {
    const vault = await vaultOf(parts, person);
    return vault === undefined ? undefined : hold.open.get(vault);
  }

  async function lock(person: string): Promise<void> {
    deviceRings.closeDevice(person);
    const open = await openOf(person);
    if (open) await lockVault(hold, open.ring.vault);
  }

  return {
    ...createWays(parts),
    ...createVisits(parts, devices),
    ...deviceRings,
    vaults: async () => [...(await parts.store.vaults()), ...(await deviceRings.deviceVaults())],

    async ringOf(person) {
      const ring = (await openOf(person))?.ring ?? deviceRings.deviceRingOf(person);
      if (ring === undefined) throw new Error('The vault is locked');
      return ring;
    },

    async opened() {
      const open = hold.open.get((await parts.store.last()) ?? '');
      return open && toProfile(open.settings.view);
    },

    accountOf: async (person) => (await openOf(person))?.settings.account,
    lock,

    async leave(person) {
      await lock(person);
      await unlist(parts, person);
    },

    async destroy(person) {
      const vault = await vaultOf(parts, person);
      if (vault !== undefined) await destroyVault(parts, vault);
      await deviceRings.destroyDevice(person);
    },
  };
}
