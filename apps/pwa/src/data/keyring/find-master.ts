import { createCipher } from '../log/cipher.ts';
import { countFailure, letPass, noAttempts, triesLeft } from './attempts.ts';
import { type Bytes, textToBytes } from './bytes.ts';
import type { KeyringParts } from './parts.ts';
import { openPasskeySlot } from './passkey.ts';
import { openRecoverySlot } from './recovery.ts';
import { openPasswordSlot, readSlot, type Slot } from './slot.ts';
import { stretch } from './stretch.ts';
import type { UnlockProblem, Way } from './unlocked.ts';

export type FoundMaster = { ok: true; master: Bytes } | ({ ok: false } & UnlockProblem);

/** Wrong PINs until only the password helps. */
const PIN_TRIES = 5;

/** Looks for the master key of a vault with what somebody brings. */
export async function findMaster(parts: KeyringParts, vault: string, way: Way): Promise<FoundMaster> {
  if ('pin' in way) return byPin(parts, vault, way.pin);
  if ('password' in way) return byPassword(parts, vault, way.password);
  return 'code' in way ? byCode(parts, vault, way.code) : byPasskey(parts, vault);
}

/** The slot of one kind; `undefined` when there is none that is whole. */
export async function slotOf<Of extends Slot['way']>(
  { store }: Pick<KeyringParts, 'store'>,
  vault: string,
  way: Of,
): Promise<Extract<Slot, { way: Of }> | undefined> {
  const slots = await Promise.all(((await store.ring(vault))?.slots ?? []).map(readSlot));
  return slots.find((slot): slot is Extract<Slot, { way: Of }> => slot?.way === way);
}

async function byPassword(parts: KeyringParts, vault: string, password: string): Promise<FoundMaster> {
  const { store, platform } = parts;
  const slot = await slotOf(parts, vault, 'password');
  if (slot === undefined) return { ok: false, problem: 'damaged' };
  const now = platform.clock();
  let wait = 0;
  const counted = await store.note(vault, (ring) => {
    const seen = letPass(ring.attempts ?? noAttempts, now);
    wait = seen.wait;
    return { ...ring, attempts: wait > 0 ? seen : countFailure(seen, now) };
  });
  if (wait > 0) return { ok: false, problem: 'wait', wait };
  const master = await openPasswordSlot(vault, slot, password).catch(() => 'unable' as const);
  if (master === undefined) {
    const { attempts } = counted ?? { attempts: noAttempts };
    return { ok: false, problem: 'wrong', left: triesLeft(attempts), wait: attempts.wait };
  }
  await store.note(vault, (ring) => ({ ...ring, attempts: noAttempts }));
  return master === 'unable' ? { ok: false, problem: 'unable' } : { ok: true, master };
}

async function byPin({ hold }: KeyringParts, vault: string, pin: string): Promise<FoundMaster> {
  const pinned = hold.pinned.get(vault);
  if (pinned === undefined) return { ok: false, problem: 'password-needed' };
  pinned.failures += 1;
  if (pinned.failures >= PIN_TRIES) hold.pinned.delete(vault);
  try {
    const key = await stretch(pin, textToBytes(pinned.salt), pinned.cost);
    const master = new Uint8Array(await createCipher(key).open(pinned.sealed, vault));
    return { ok: true, master };
  } catch {
    const left = PIN_TRIES - pinned.failures;
    return left > 0 ? { ok: false, problem: 'wrong', left, wait: 0 } : { ok: false, problem: 'password-needed' };
  }
}

async function byCode(parts: KeyringParts, vault: string, code: string): Promise<FoundMaster> {
  const slot = await slotOf(parts, vault, 'recovery');
  if (slot === undefined) return { ok: false, problem: 'damaged' };
  const master = await openRecoverySlot(vault, slot, code);
  if (master === 'mistyped') return { ok: false, problem: 'mistyped' };
  return master === undefined ? { ok: false, problem: 'wrong-code' } : { ok: true, master };
}

async function byPasskey(parts: KeyringParts, vault: string): Promise<FoundMaster> {
  const slot = await slotOf(parts, vault, 'passkey');
  if (slot === undefined) return { ok: false, problem: 'damaged' };
  const master = await openPasskeySlot(parts.platform.passkeys, vault, slot);
  return master === undefined ? { ok: false, problem: 'dismissed' } : { ok: true, master };
}
