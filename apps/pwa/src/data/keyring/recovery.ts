import { RECOVERY_INFO, recoveryKeyName, requestToText, textToCode } from '@jiefen/domain/access/recovery';
import { type Bytes, bytesToText, textToBytes, utf8 } from './bytes.ts';
import { openMaster, type RecoverySlot, sealMaster } from './slot.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/**
 * Makes the slot that only the organisation's private key opens. The phone's half of the agreement is forgotten at
 * once. Rejects when `publicKey` (base64url of a SubjectPublicKeyInfo) is no P-256 key.
 */
export async function makeRecoverySlot(vault: string, master: Bytes, publicKey: string): Promise<RecoverySlot> {
  const theirs = await crypto.subtle.importKey('spki', textToBytes(publicKey), CURVE, false, []);
  const ours = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', ours.publicKey));
  // The first byte says how the point is written; x alone leads to the same agreement.
  const point = raw.slice(1, 33);
  const key = await slotKey(await codeOf(new Uint8Array(shared), point), point);
  return {
    way: 'recovery',
    key: await keyNameOf(publicKey),
    point: bytesToText(point),
    ...(await sealMaster(vault, 'recovery', key, master)),
  };
}

/** Whether a slot was made for the organisation's key of today; without one there is nothing to renew. */
export async function isForKey(slot: RecoverySlot, publicKey: string | undefined): Promise<boolean> {
  return publicKey === undefined || slot.key === (await keyNameOf(publicKey));
}

/** What the person hands to the administrator; it is no secret. */
export function requestOf({ key, point }: RecoverySlot): string {
  return requestToText({ key: [...textToBytes(key)], point: [...textToBytes(point)] });
}

/** Opens the slot with the code the administrator gives back. `mistyped`: the code has a slip; nothing was tried. */
export async function openRecoverySlot(
  vault: string,
  slot: RecoverySlot,
  text: string,
): Promise<Bytes | undefined | 'mistyped'> {
  const code = textToCode(text);
  if (code === undefined) return 'mistyped';
  return openMaster(vault, slot, await slotKey(Uint8Array.from(code), textToBytes(slot.point)));
}

async function codeOf(shared: Bytes, point: Bytes): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(point, RECOVERY_INFO.code), base, 128));
}

async function slotKey(code: Bytes, point: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', code, 'HKDF', false, ['deriveKey']);
  const aes = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(hkdf(point, RECOVERY_INFO.slot), base, aes, false, ['encrypt', 'decrypt']);
}

function hkdf(salt: Bytes, info: string): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) };
}

async function keyNameOf(publicKey: string): Promise<string> {
  const sha256 = await crypto.subtle.digest('SHA-256', textToBytes(publicKey));
  return bytesToText(Uint8Array.from(recoveryKeyName([...new Uint8Array(sha256)])));
}
