import { createCipher, type Sealed } from '../log/cipher.ts';
import type { Bytes } from './bytes.ts';
import type { Ring } from './ring.ts';
import type { Settings } from './settings.ts';
import type { Cost } from './stretch.ts';

/** A master key locked by a key that exists in memory only and that no script can export. */
export interface Kept {
  vault: string;
  key: CryptoKey;
  sealed: Sealed;
}

/** An open vault. */
export interface OpenVault {
  ring: Ring;
  settings: Settings;
  kept: Kept;
}

/** A locked vault whose master key waits in memory for the PIN. */
export interface Pinned {
  vault: string;
  cost: Cost;
  salt: string;
  sealed: Sealed;
  /** Wrong PINs so far. */
  failures: number;
}

/** What this page holds in memory, by the names of the vaults; it ends with the page. */
export interface Hold {
  readonly open: Map<string, OpenVault>;
  readonly pinned: Map<string, Pinned>;
}

/** Makes an empty hold. */
export function createHold(): Hold {
  return { open: new Map(), pinned: new Map() };
}

/** The one hold of this page: phone side and desk side of the app are the same person. */
export const pageHold = createHold();

/** Locks a master key for the time the page lives. */
export async function keepMaster(vault: string, master: Bytes): Promise<Kept> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { vault, key, sealed: await createCipher(key).seal(master, vault) };
}

/** The master key that is kept, for as long as something is done with it. */
export async function masterOf({ vault, key, sealed }: Kept): Promise<Bytes> {
  return new Uint8Array(await createCipher(key).open(sealed, vault));
}
