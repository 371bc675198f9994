import type { Bodies } from '../../apps/pwa/src/data/bodies.ts';
import { type Database, openDatabase } from '../../apps/pwa/src/data/database.ts';
import { createCipher } from '../../apps/pwa/src/data/log/cipher.ts';
import { toHeld, toRow } from '../../apps/pwa/src/data/row.ts';
import type { Rows } from '../../apps/pwa/src/data/rows.ts';
import { openStore } from '../../apps/pwa/src/data/storage.ts';
import { createBrowserPlatform } from '../../apps/pwa/src/platform/browser.ts';
import { told } from '../../packages/domain/src/sync/held.ts';
import type { CaseRow, Side } from './side.ts';

/** Our own: every word encrypted, through the doors the app itself uses. */
export function createVault(): Side {
  let rows: Rows<Bodies['mediation']>;
  const above = (rank: number) => ({ selector: { rank: { $gt: rank } } });

  async function write(given: readonly CaseRow[]): Promise<void> {
    const bodies = new Map(given.map(({ id, body }) => [id, body]));
    await rows.rewrite([...bodies.keys()], (before, id) => {
      const body = bodies.get(id);
      return body && toRow(told(before && toHeld(before), body, 'bench'), before, 0);
    });
  }

  return {
    async open() {
      rows = (await openVaultDatabase('vault')).rowsOf('mediation');
    },
    writeMany: write,
    writeOne: (row) => write([row]),
    async list(rank, limit) {
      const found = await rows.collection.find({ ...above(rank), sort: [{ rank: 'asc' }], limit }).exec();
      return found.map((row) => row._data);
    },
    count: (rank) => rows.collection.count(above(rank)).exec(),
    all: async (rank) => (await rows.collection.find(above(rank)).exec()).map((row) => row._data),
  };
}

/** Opens a vault with a key that is the same at each start, as one from the keyring is. */
export async function openVaultDatabase(vault: string): Promise<Database> {
  const secret = new Uint8Array(32).fill(7);
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const store = await openStore(createBrowserPlatform(), { vault, cipher: createCipher(key) });
  if (store === 'wrong-key') throw new Error('The vault was made with another key');
  return openDatabase(store);
}
