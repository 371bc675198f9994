import type { RxStorage } from 'rxdb/plugins/core';
import type { Platform } from '#platform/platform.ts';
import type { Ring } from './keyring.ts';
import { outlinerOf } from './outlines.ts';
import { beginFreshLog } from './log/fresh-log.ts';
import { createLogStorage, type Damage } from './log/storage.ts';
import { openVault } from './log/vault.ts';

/** Where the rows lie. The only place that knows which storage it is. */
export interface Store {
  name: string;
  storage: RxStorage<object, object>;
  /** Pages that could not be read when the vault was opened. */
  damage: readonly Damage[];
  close(): void;
}

/**
 * Opens a person's encrypted vault as a storage for the database. Tests hand the database RxDB's memory storage.
 * Rejects when the browser cannot open its database at all.
 */
export async function openStore(
  { newId, timer }: Pick<Platform, 'newId' | 'timer'>,
  { vault: name, cipher }: Pick<Ring, 'vault' | 'cipher'>,
): Promise<Store | 'wrong-key'> {
  await beginFreshLog();
  const vault = await openVault(name, cipher, newId());
  if (vault === 'wrong-key') return vault;
  const damage: Damage[] = [];
  const storage = createLogStorage({ vault, cipher, timer, outlinerOf, onDamage: (page) => damage.push(page) });
  return { name, storage, damage, close: () => vault.close() };
}
