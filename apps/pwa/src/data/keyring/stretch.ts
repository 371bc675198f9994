import * as v from 'valibot';
import type { Bytes } from './bytes.ts';
import { randomBytes, utf8 } from './bytes.ts';

/** What one guess at a secret costs; `memory` is in KiB. */
export const costSchema = v.variant('kind', [
  v.object({ kind: v.literal('argon2id'), memory: v.number(), passes: v.number() }),
  v.object({ kind: v.literal('pbkdf2'), rounds: v.number() }),
]);

export type Cost = v.InferOutput<typeof costSchema>;

/** Dearest first. All are among the settings OWASP's password storage cheat sheet recommends, or above. */
const LADDER = [
  { kind: 'argon2id', memory: 65_536, passes: 3 },
  { kind: 'argon2id', memory: 65_536, passes: 1 },
  { kind: 'argon2id', memory: 19_456, passes: 2 },
] as const;

const LIGHT: Cost = LADDER[2];

/** For browsers that allow no WebAssembly under our content policy: Chromium 92 to 96. */
const WITHOUT_WASM: Cost = { kind: 'pbkdf2', rounds: 600_000 };

/** As long as a person may wait for their own vault, in milliseconds. */
const PATIENCE_MS = 1000;

/** Makes the key that a password, a PIN or a code stands for. Rejects when this browser cannot bear the cost. */
export async function stretch(secret: string, salt: Bytes, cost: Cost): Promise<CryptoKey> {
  return toSealKey(await stretchToBytes(secret, salt, cost));
}

/** The 32 bytes behind such a key. */
export async function stretchToBytes(secret: string, salt: Bytes, cost: Cost): Promise<Bytes> {
  const bytes = utf8(secret.normalize('NFKC'));
  if (cost.kind === 'pbkdf2') return stretchWithPbkdf2(bytes, salt, cost.rounds);
  const { stretchWithArgon2 } = await import('./argon2.ts');
  return stretchWithArgon2(bytes, salt, cost.memory, cost.passes);
}

/** A key that encrypts (AES-256-GCM) and that no script can export. */
export function toSealKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The dearest cost this phone bears within a second, by measuring the lightest. `clock` gives milliseconds. */
export async function chooseCost(clock: () => number): Promise<Cost> {
  try {
    // The first run compiles; the second tells.
    await stretch('', randomBytes(16), LIGHT);
    const start = clock();
    await stretch('', randomBytes(16), LIGHT);
    return costWithin((clock() - start) / workOf(LADDER[2]));
  } catch {
    return WITHOUT_WASM;
  }
}

/** The dearest cost when one pass over one KiB takes so many milliseconds. */
export function costWithin(msPerUnit: number): Cost {
  return LADDER.find((cost) => workOf(cost) * msPerUnit <= PATIENCE_MS) ?? LIGHT;
}

/** The cheapest cost of the same kind: for what is never written to the disk. */
export function lightest(cost: Cost | undefined): Cost {
  return cost?.kind === 'pbkdf2' ? WITHOUT_WASM : LIGHT;
}

function workOf({ memory, passes }: { memory: number; passes: number }): number {
  return memory * passes;
}

async function stretchWithPbkdf2(secret: Bytes, salt: Bytes, iterations: number): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, 256),
  );
}
