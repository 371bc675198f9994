import { readSpelled, spellBytes } from './spelled.ts';

const KEY_BYTES = 5;
const POINT_BYTES = 32;
const CODE_BYTES = 16;

/**
 * What phone and administrator agree on to open a vault whose password is forgotten: P-256 Diffie-Hellman between a
 * key the phone made and forgot and the organisation's recovery key, HKDF-SHA-256 over the result, salted with the
 * point; these words name its two uses.
 */
export const RECOVERY_INFO = { code: 'jiefen recovery code', slot: 'jiefen recovery slot' } as const;

/** What a phone asks with: for which of the organisation's keys, and the x coordinate of its own point. */
export interface RecoveryRequest {
  readonly key: readonly number[];
  readonly point: readonly number[];
}

/** Names a recovery key by the first bytes of the SHA-256 of its public part (SubjectPublicKeyInfo). */
export function recoveryKeyName(sha256: readonly number[]): number[] {
  return sha256.slice(0, KEY_BYTES);
}

/** Spells a request for people to hand over; it is no secret. */
export function requestToText({ key, point }: RecoveryRequest): string {
  return spellBytes([...key, ...point]);
}

/** Reads a request; `undefined` when it has a slip. */
export function textToRequest(text: string): RecoveryRequest | undefined {
  const bytes = readSpelled(text, KEY_BYTES + POINT_BYTES);
  return bytes && { key: bytes.slice(0, KEY_BYTES), point: bytes.slice(KEY_BYTES) };
}

/** Spells the 16 bytes of a recovery code. */
export function codeToText(code: readonly number[]): string {
  return spellBytes(code);
}

/** Reads a recovery code; `undefined` when it has a slip. */
export function textToCode(text: string): number[] | undefined {
  return readSpelled(text, CODE_BYTES);
}
