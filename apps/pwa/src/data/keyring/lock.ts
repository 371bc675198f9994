import { createCipher } from '../log/cipher.ts';
import { textToBytes } from './bytes.ts';
import { type Hold, masterOf } from './hold.ts';
import { toSealKey } from './stretch.ts';

/** Drops the keys of a vault from memory. With a PIN the master key stays there, locked by the PIN. */
export async function lockVault(hold: Hold, vault: string): Promise<void> {
  const open = hold.open.get(vault);
  if (open === undefined) return;
  hold.open.delete(vault);
  const { pin } = open.settings;
  if (pin === undefined) return;
  const key = await toSealKey(textToBytes(pin.key));
  const sealed = await createCipher(key).seal(await masterOf(open.kept), vault);
  hold.pinned.set(vault, { vault, cost: pin.cost, salt: pin.salt, sealed, failures: 0 });
}
