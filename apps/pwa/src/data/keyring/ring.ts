import { type Cipher, createCipher } from '../log/cipher.ts';
import { type Bytes, utf8 } from './bytes.ts';

/** What opens one person's vault on this phone. */
export interface Ring {
  /** Name of the vault; it says nothing about the person. */
  vault: string;
  cipher: Cipher;
  /**
   * A further key of this vault, the same for the same purpose: `seal` encrypts (AES-256-GCM), `name` makes names
   * that say nothing (HMAC-SHA-256). No script can export it.
   */
  derive(purpose: string, use: 'seal' | 'name'): Promise<CryptoKey>;
}

/** Makes the keys of a vault out of its master key, by HKDF (RFC 5869). The master itself is not kept. */
export async function openRing(vault: string, master: Bytes): Promise<Ring> {
  const base = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey']);
  const derive: Ring['derive'] = (purpose, use) => deriveKey(base, vault, purpose, use);
  return { vault, cipher: createCipher(await derive('vault', 'seal')), derive };
}

function deriveKey(base: CryptoKey, vault: string, purpose: string, use: 'seal' | 'name'): Promise<CryptoKey> {
  const how = { name: 'HKDF', hash: 'SHA-256', salt: utf8(vault), info: utf8(`jiefen ${purpose}`) };
  return use === 'seal'
    ? crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    : crypto.subtle.deriveKey(how, base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
}
