import type { Passkeys } from '#platform/passkeys.ts';
import { type Bytes, bytesToText, randomBytes, textToBytes, utf8 } from './bytes.ts';
import { openMaster, type PasskeySlot, sealMaster } from './slot.ts';

/** Makes a passkey on this device and the slot it opens; `undefined` when the person or the device would not. */
export async function makePasskeySlot(
  passkeys: Passkeys,
  vault: string,
  master: Bytes,
): Promise<PasskeySlot | undefined> {
  const salt = randomBytes(32);
  const made = await passkeys.make(salt);
  if (made === undefined) return undefined;
  const sealed = await sealMaster(vault, 'passkey', await keyOf(made.secret, salt), master);
  return { way: 'passkey', credential: bytesToText(made.credential), salt: bytesToText(salt), ...sealed };
}

/** Asks the device for its secret and opens the slot; `undefined` when the person or the device would not. */
export async function openPasskeySlot(
  passkeys: Passkeys,
  vault: string,
  slot: PasskeySlot,
): Promise<Bytes | undefined> {
  const salt = textToBytes(slot.salt);
  const secret = await passkeys.ask(textToBytes(slot.credential), salt);
  return secret && openMaster(vault, slot, await keyOf(secret, salt));
}

async function keyOf(secret: Bytes, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('jiefen passkey slot') };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
