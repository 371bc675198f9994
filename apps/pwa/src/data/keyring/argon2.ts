import { argon2id } from 'hash-wasm';
import type { Bytes } from './bytes.ts';

/**
 * Argon2id (RFC 9106) with one lane: 32 bytes from a secret. `memory` is in KiB. Rejects where the browser forbids
 * WebAssembly or has not that much memory. Fetched only when a vault is opened.
 */
export async function stretchWithArgon2(secret: Bytes, salt: Bytes, memory: number, passes: number): Promise<Bytes> {
  const hash = await argon2id({
    password: secret,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(hash);
}
