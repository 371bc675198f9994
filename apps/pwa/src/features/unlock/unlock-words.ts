import { m } from '#i18n/paraglide/messages.js';
import type { UnlockRefusal } from './unlock.svelte.ts';

type Plain = Exclude<UnlockRefusal['problem'], 'wrong' | 'wait'>;

/** Why a vault did not open, with what to do. */
export function refusalText(refusal: UnlockRefusal): string {
  if (refusal.problem === 'wrong')
    return refusal.left > 0 ? m.app_unlock_wrong_left({ count: refusal.left }) : m.app_unlock_wrong();
  return refusal.problem === 'wait' ? m.app_unlock_too_often() : plain[refusal.problem]();
}

/** How long one has to wait, in whole minutes or seconds. */
export function waitText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds > 60 ? m.app_minutes({ count: Math.ceil(seconds / 60) }) : m.app_seconds({ count: seconds });
}

const plain: Readonly<Record<Plain, () => string>> = {
  mistyped: () => m.app_unlock_mistyped(),
  'wrong-code': () => m.app_unlock_wrong_code(),
  dismissed: () => m.app_unlock_dismissed(),
  'password-needed': () => m.app_unlock_password_needed(),
  expired: () => m.app_sign_in_expired(),
  'clock-back': () => m.app_sign_in_clock_back(),
  unreadable: () => m.app_sign_in_unreadable(),
  damaged: () => m.app_unlock_damaged(),
  unable: () => m.app_unlock_unable(),
};
