import { completionOf, deleteStores, openStores } from '../log/indexed-db.ts';

const NAME = 'jiefen-probe';

/**
 * Why nothing can be stored here.
 * - `blocked`: the browser does not allow it, as in private windows or with site data switched off
 * - `full`: no room
 * - `vault-only`: storing works, the person's vault does not open
 * - `broken`: anything else; the browser's own files are damaged more often than not
 */
export type StorageFault = 'blocked' | 'full' | 'vault-only' | 'broken';

/** Tries to store something small and says what came of it. Never rejects. */
export async function probeStorage(): Promise<StorageFault> {
  try {
    const db = await openStores(NAME, [NAME]);
    const transaction = db.transaction(NAME, 'readwrite');
    transaction.objectStore(NAME).put(0, NAME);
    await completionOf(transaction);
    db.close();
    await deleteStores(NAME);
    return 'vault-only';
  } catch (error) {
    return toFault(error);
  }
}

function toFault(error: unknown): StorageFault {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  const blocks = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'ReferenceError'];
  return blocks.includes(name) ? 'blocked' : 'broken';
}
