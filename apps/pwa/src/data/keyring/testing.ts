import { codeToText, RECOVERY_INFO, textToRequest } from '@jiefen/domain/access/recovery';
import { openKeyStore, type StoredRing } from '../key-store.ts';
import { rawRecords } from '../log/testing.ts';
import { type Bytes, bytesToText, utf8 } from './bytes.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/** Everything in a database as text, and the keys in it. */
export async function readDisk(name: string): Promise<{ text: string; keys: CryptoKey[] }> {
  const values = (await rawRecords(name)).flatMap(({ key, value }) => partsOf([key, value]));
  const keys = values.filter((value) => value instanceof CryptoKey);
  const text = values
    .map((value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value)))
    .join('\n');
  return { text, keys };
}

function partsOf(value: unknown): unknown[] {
  if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
  if (value instanceof CryptoKey || ArrayBuffer.isView(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.entries(value).flat().flatMap(partsOf) : [value];
}

/** Changes stored keys past the keyring, as failing memory does. */
export async function changeRing(vault: string, edit: (ring: StoredRing) => StoredRing): Promise<void> {
  await (await openKeyStore()).change(vault, edit);
}

/** A recovery key as an administrator makes it. */
export async function makeOrganisationKey(): Promise<{ privateKey: CryptoKey; publicKey: string; spki: Bytes }> {
  const made = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', made.publicKey));
  return { privateKey: made.privateKey, publicKey: bytesToText(spki), spki };
}

/** Turns a request into a code, as the administrator's script does. */
export async function codeFor(privateKey: CryptoKey, text: string): Promise<string> {
  const point = Uint8Array.from(textToRequest(text)?.point ?? []);
  // Compressed: this browser finds the other coordinate by itself.
  const theirs = await crypto.subtle.importKey('raw', Uint8Array.of(2, ...point), CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256);
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: point, info: utf8(RECOVERY_INFO.code) };
  return codeToText([...new Uint8Array(await crypto.subtle.deriveBits(how, base, 128))]);
}
