import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Reads a public P-256 key from a PEM file, as base64url of its SubjectPublicKeyInfo; `undefined` when it is none. */
export function readRecoveryKey(path: string): string | undefined {
  try {
    const key = createPublicKey(readFileSync(path));
    if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return undefined;
    return key.export({ type: 'spki', format: 'der' }).toString('base64url');
  } catch {
    return undefined;
  }
}
