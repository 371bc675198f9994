import * as v from 'valibot';
import { createCipher, type Sealed } from '../log/cipher.ts';
import { utf8 } from './bytes.ts';

const labelSchema = v.object({ person: v.string(), name: v.string(), listed: v.boolean() });

/** Whose vault it is: what may be known before it is opened. Who has signed out is not listed. */
export type Label = v.InferOutput<typeof labelSchema>;

/** Locks a label with the key of this phone: no name stands readable on the disk. */
export function sealLabel(key: CryptoKey, vault: string, label: Label): Promise<Sealed> {
  return createCipher(key).seal(utf8(JSON.stringify(label)), placeOf(vault));
}

/** Reads a label; `undefined` when it or the key of the phone is damaged. */
export async function openLabel(key: CryptoKey, vault: string, sealed: Sealed): Promise<Label | undefined> {
  try {
    const text = new TextDecoder().decode(await createCipher(key).open(sealed, placeOf(vault)));
    const parsed = v.safeParse(labelSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

function placeOf(vault: string): string {
  return `${vault}|label`;
}
