import { evidenceStoreName } from '../evidence/lazy.ts';
import { deleteStores } from '../log/indexed-db.ts';
import { openCanaries } from '../safety/canaries.ts';
import { forgetVault } from '../safety/vanished.ts';
import type { KeyringParts } from './parts.ts';

/**
 * Erases the keys of a vault, then every database that bears its name. Should the app end between the two, what is
 * left can be read by nobody.
 */
export async function destroyVault({ store, hold }: KeyringParts, vault: string): Promise<void> {
  await store.remove(vault);
  hold.open.delete(vault);
  hold.pinned.delete(vault);
  if ((await store.last()) === vault) await store.putLast(undefined);
  await forgetVault(openCanaries(), vault);
  const databases = (await indexedDB.databases?.()) ?? [{ name: vault }, { name: evidenceStoreName(vault) }];
  const names = databases.flatMap(({ name }) => (name?.includes(vault) === true ? [name] : []));
  await Promise.all(names.map(deleteStores));
}
