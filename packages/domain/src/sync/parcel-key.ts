import { base64ToBytes } from './base64.ts';
import { parcelHeaderToText, type Parcel } from './parcel.ts';
import type { Key, WebCrypto } from './web-crypto.ts';

/** The curve of both sides' keys. */
export const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/** Bytes of the proof in front of the content. */
export const PROOF_BYTES = 32;

type Header = Pick<Parcel, 'format' | 'key' | 'device' | 'ephemeral'>;

/** The AES-256-GCM key two sides share: ECDH P-256, then HKDF-SHA-256 over the header (RFC 5869, NIST SP 800-56A). */
export async function sharedKey(
  { subtle }: WebCrypto,
  own: Key,
  theirs: string,
  header: Header,
  use: 'encrypt' | 'decrypt',
): Promise<Key> {
  const point = base64ToBytes(theirs) ?? new Uint8Array();
  const other = await subtle.importKey('raw', point, CURVE, false, []);
  const secret = await subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const material = await subtle.importKey('raw', new Uint8Array(secret), { name: 'HKDF' }, false, ['deriveKey']);
  const info = headerBytes(header);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}

/** The header as the bytes that key and seal are bound to. */
export function headerBytes(header: Header): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(parcelHeaderToText(header));
}

/** The key of the proof: HMAC-SHA-256 (RFC 2104) under the secret of the author's device, base64. */
export function proofKey({ subtle }: WebCrypto, secret: string, use: 'sign' | 'verify'): Promise<Key> {
  const bytes = base64ToBytes(secret) ?? new Uint8Array(1);
  return subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}

/** What the proof speaks for: this header with this content. */
export function provenBytes(header: Header, content: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes(headerBytes(header), content);
}

/** Puts bytes one behind the other. */
export function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
