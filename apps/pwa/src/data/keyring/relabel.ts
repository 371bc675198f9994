import { openLabel, sealLabel } from './label.ts';
import type { KeyringParts } from './parts.ts';
import { vaultOf } from './residents.ts';

/** Takes a person who has signed out off the list of this phone, and forgets their PIN. */
export async function unlist({ platform, store, hold }: KeyringParts, person: string): Promise<void> {
  const vault = await vaultOf({ platform, store, hold }, person);
  if (vault === undefined) return;
  hold.pinned.delete(vault);
  const [ring, key] = await Promise.all([store.ring(vault), store.phoneKey()]);
  const label = ring && (await openLabel(key, vault, ring.label));
  if (label === undefined) return;
  const sealed = await sealLabel(key, vault, { ...label, listed: false });
  await store.change(vault, (stored) => ({ ...stored, label: sealed }));
  if ((await store.last()) === vault) await store.putLast(undefined);
}
