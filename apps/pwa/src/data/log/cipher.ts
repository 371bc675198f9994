/** Encrypted bytes with the random vector they were made with. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

/**
 * Locks and unlocks the bytes of a vault. `place` says where the bytes lie (vault, collection, page): bytes
 * moved elsewhere no longer open.
 */
export interface Cipher {
  seal(plain: Uint8Array<ArrayBuffer>, place: string): Promise<Sealed>;
  /** Rejects when the bytes were altered, moved, or made with another key. */
  open(sealed: Sealed, place: string): Promise<ArrayBuffer>;
}

/** AES-256-GCM with a fresh 96-bit random vector per page (NIST SP 800-38D); fit for 2^32 pages per key. */
export function createCipher(key: CryptoKey): Cipher {
  return {
    async seal(plain, place) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, bytes: await crypto.subtle.encrypt(parameters(iv, place), key, plain) };
    },
    open: ({ iv, bytes }, place) => crypto.subtle.decrypt(parameters(iv, place), key, bytes),
  };
}

function parameters(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
}
