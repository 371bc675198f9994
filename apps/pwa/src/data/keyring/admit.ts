import type { Profile } from '../profile.ts';
import { type Bytes, randomBytes } from './bytes.ts';
import { eraseDeviceVault } from './device-rings.ts';
import type { DeviceVault, DeviceVaults } from './device-vault.ts';
import { settle, type SignedInAs } from './enter.ts';
import { slotOf } from './find-master.ts';
import { masterOf } from './hold.ts';
import type { KeyringParts } from './parts.ts';
import { namelessVaults, vaultOf } from './residents.ts';
import { openRing } from './ring.ts';
import { openSettings } from './settings.ts';
import { openPasswordSlot } from './slot.ts';
import { copyVault } from './take-over.ts';

/** `ok: false`: the vault knows another password; it opens with that one, a passkey or a recovery code. */
export type Admission = { ok: true; profile: Profile } | { ok: false; vault: string };

const PATIENCE_MS = 30_000;

/** Opens the vault of somebody the server has just let in. Two tabs at once must not make two vaults. */
export async function admit(
  parts: KeyringParts,
  devices: DeviceVaults | undefined,
  signedIn: SignedInAs,
): Promise<Admission> {
  const turn = await parts.platform.locks.take('jiefen-admission', { wait: PATIENCE_MS });
  try {
    const vault = (await vaultOf(parts, signedIn.view.person.id)) ?? (await namelessVaultOf(parts, signedIn));
    if (vault === undefined) return { ok: true, profile: await makeVault(parts, devices, signedIn) };
    return await openKnown(parts, devices, vault, signedIn);
  } finally {
    turn?.release();
  }
}

async function openKnown(
  parts: KeyringParts,
  devices: DeviceVaults | undefined,
  vault: string,
  signedIn: SignedInAs,
): Promise<Admission> {
  const bySlot = await masterByPassword(parts, vault, signedIn.password);
  const open = parts.hold.open.get(vault);
  const master = bySlot ?? (open && (await masterOf(open.kept)));
  if (master === undefined) return { ok: false, vault };
  const profile = await settle(parts, vault, master, signedIn, bySlot === undefined);
  await eraseDeviceVault(devices, signedIn.view.person.id);
  return { ok: true, profile };
}

/** Makes a vault; one of the first versions is copied into it, and erased when the new key is safe on the disk. */
async function makeVault(
  parts: KeyringParts,
  devices: DeviceVaults | undefined,
  signedIn: SignedInAs,
): Promise<Profile> {
  const person = signedIn.view.person.id;
  const device = await devices?.of(person);
  const master = randomBytes(32);
  const vault = device === undefined ? `jiefen-${parts.platform.newId()}` : successorOf(device);
  if (device) await copyVault(parts, device, await openRing(vault, master));
  const profile = await settle(parts, vault, master, signedIn, true);
  await eraseDeviceVault(devices, person);
  return profile;
}

/** The same name at every try: a copy that was broken off is found again. */
function successorOf({ vault }: DeviceVault): string {
  return `${vault}-2`;
}

/** A vault whose label is damaged is found by what its password opens. */
async function namelessVaultOf(parts: KeyringParts, { view, password }: SignedInAs): Promise<string | undefined> {
  for (const vault of await namelessVaults(parts)) {
    const master = await masterByPassword(parts, vault, password);
    const stored = await parts.store.ring(vault);
    const settings = master && stored && (await openSettings(await openRing(vault, master), stored.settings));
    if (settings?.view.person.id === view.person.id) return vault;
  }
  return undefined;
}

async function masterByPassword(parts: KeyringParts, vault: string, password: string): Promise<Bytes | undefined> {
  const slot = await slotOf(parts, vault, 'password');
  return slot && openPasswordSlot(vault, slot, password);
}
