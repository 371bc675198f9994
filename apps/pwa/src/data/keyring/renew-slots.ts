import type { SessionView } from '@jiefen/domain/access/session';
import type { StoredRing } from '../key-store.ts';
import type { Bytes } from './bytes.ts';
import type { KeyringParts } from './parts.ts';
import { isForKey, makeRecoverySlot } from './recovery.ts';
import { makePasswordSlot, readSlot, type RecoverySlot, type Slot, writeSlot } from './slot.ts';
import { chooseCost } from './stretch.ts';

interface Lock {
  vault: string;
  master: Bytes;
  before: StoredRing['slots'];
}

/**
 * The slots a vault has from now on: those it had and that are whole, the one of a new password when there is one,
 * and one for the organisation's key of today.
 */
export async function renewSlots(
  { platform }: KeyringParts,
  { vault, master, before }: Lock,
  { recoveryKey }: Pick<SessionView, 'recoveryKey'>,
  newPassword: string | false,
): Promise<StoredRing['slots']> {
  const whole = (await Promise.all(before.map(readSlot))).flatMap((slot) => slot ?? []);
  const slots: Slot[] = whole.filter(({ way }) => way === 'passkey');
  if (newPassword === false) slots.push(...whole.filter(({ way }) => way === 'password'));
  else {
    const cost = await chooseCost(() => platform.clock());
    slots.push(await makePasswordSlot(vault, master, newPassword, cost));
  }
  const known = whole.find((slot): slot is RecoverySlot => slot.way === 'recovery');
  // A new password ends what was handed out for the old one: a recovery code opens once.
  const isDue = newPassword !== false || known === undefined || !(await isForKey(known, recoveryKey));
  const renewed = isDue ? await renewRecovery(vault, master, known, recoveryKey) : [known];
  return Promise.all([...slots, ...renewed].map(writeSlot));
}

async function renewRecovery(
  vault: string,
  master: Bytes,
  known: RecoverySlot | undefined,
  publicKey: string | undefined,
): Promise<RecoverySlot[]> {
  const kept = known === undefined ? [] : [known];
  if (publicKey === undefined) return kept;
  // A key that is none must not keep anybody out; the one before still helps.
  return makeRecoverySlot(vault, master, publicKey).then(
    (made) => [made],
    () => kept,
  );
}
