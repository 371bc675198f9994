import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { rowSchema } from '../../tables.ts';

/** Opens collections of these names one after the other, until the library refuses; then says how many stood. */
export async function openedCollections(
  names: readonly string[],
): Promise<{ opened: number; code: string | undefined }> {
  const name = `limit-${crypto.randomUUID()}`;
  const database = await createRxDatabase({ name, storage: getRxStorageMemory(), multiInstance: false });
  let opened = 0;
  try {
    for (const collection of names) {
      await database.addCollections({ [collection]: { schema: rowSchema } });
      opened += 1;
    }
    return { opened, code: undefined };
  } catch (error) {
    return { opened, code: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
  } finally {
    await database.close();
  }
}
