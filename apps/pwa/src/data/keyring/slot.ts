import * as v from 'valibot';
import { createCipher } from '../log/cipher.ts';
import { type Bytes, bytesToText, randomBytes, textToBytes, utf8 } from './bytes.ts';
import { type Cost, costSchema, stretch } from './stretch.ts';

const sealedMaster = { iv: v.string(), bytes: v.string() };

/** One way to the master key of a vault. Whoever has none of the secrets learns nothing from it. */
const slotSchema = v.variant('way', [
  v.object({ way: v.literal('password'), cost: costSchema, salt: v.string(), ...sealedMaster }),
  v.object({ way: v.literal('passkey'), credential: v.string(), salt: v.string(), ...sealedMaster }),
  v.object({ way: v.literal('recovery'), key: v.string(), point: v.string(), ...sealedMaster }),
]);

export type Slot = v.InferOutput<typeof slotSchema>;
type SlotOf<Way extends Slot['way']> = Extract<Slot, { way: Way }>;
export type PasswordSlot = SlotOf<'password'>;
export type PasskeySlot = SlotOf<'passkey'>;
export type RecoverySlot = SlotOf<'recovery'>;

/** A slot as it is stored; the sum tells a damaged slot from a wrong password. */
export interface StoredSlot {
  text: string;
  sum: string;
}

/** Writes a slot for the store. */
export async function writeSlot(slot: Slot): Promise<StoredSlot> {
  const text = JSON.stringify(slot);
  return { text, sum: await sumOf(text) };
}

/** Reads a stored slot; `undefined` when it is damaged. */
export async function readSlot(stored: unknown): Promise<Slot | undefined> {
  if (!v.is(v.object({ text: v.string(), sum: v.string() }), stored)) return undefined;
  if ((await sumOf(stored.text)) !== stored.sum) return undefined;
  const parsed = v.safeParse(slotSchema, JSON.parse(stored.text));
  return parsed.success ? parsed.output : undefined;
}

/** Makes the slot of a password. */
export async function makePasswordSlot(
  vault: string,
  master: Bytes,
  password: string,
  cost: Cost,
): Promise<PasswordSlot> {
  const salt = randomBytes(16);
  const key = await stretch(password, salt, cost);
  return { way: 'password', cost, salt: bytesToText(salt), ...(await sealMaster(vault, 'password', key, master)) };
}

/** Gives the master key, or `undefined` when the password is wrong. */
export async function openPasswordSlot(
  vault: string,
  slot: PasswordSlot,
  password: string,
): Promise<Bytes | undefined> {
  const key = await stretch(password, textToBytes(slot.salt), slot.cost);
  return openMaster(vault, slot, key);
}

/** Locks the master key of a vault with a key; what was locked for one way or vault opens for no other. */
export async function sealMaster(vault: string, way: Slot['way'], key: CryptoKey, master: Bytes) {
  const { iv, bytes } = await createCipher(key).seal(master, placeOf(vault, way));
  return { iv: bytesToText(iv), bytes: bytesToText(bytes) };
}

/** Unlocks the master key, or gives `undefined` when the key is not the right one. */
export async function openMaster(
  vault: string,
  { way, iv, bytes }: Pick<Slot, 'way' | 'iv' | 'bytes'>,
  key: CryptoKey,
): Promise<Bytes | undefined> {
  try {
    const sealed = { iv: textToBytes(iv), bytes: textToBytes(bytes).buffer };
    return new Uint8Array(await createCipher(key).open(sealed, placeOf(vault, way)));
  } catch {
    return undefined;
  }
}

function placeOf(vault: string, way: Slot['way']): string {
  return `${vault}|slot|${way}`;
}

async function sumOf(text: string): Promise<string> {
  return bytesToText(await crypto.subtle.digest('SHA-256', utf8(text)));
}
