import type { SignInProblem } from '#data/session.ts';
import type { SignInReason } from '#features/workspace/gate.svelte.ts';
import { m } from '#i18n/paraglide/messages.js';

/** Why signing in did not work, with what to do. */
export function signInProblemText(problem: SignInProblem | 'empty'): string {
  return problems[problem]();
}

/** Why one must sign in although one's records are on this phone. */
export function signInReasonText(reason: SignInReason): string {
  return reasons[reason]();
}

const reasons: Readonly<Record<SignInReason, () => string>> = {
  expired: () => m.app_sign_in_expired(),
  'clock-back': () => m.app_sign_in_clock_back(),
  unreadable: () => m.app_sign_in_unreadable(),
  renew: () => m.app_sign_in_renew(),
};

const problems: Readonly<Record<SignInProblem | 'empty', () => string>> = {
  empty: () => m.app_sign_in_empty(),
  wrong: () => m.app_sign_in_wrong(),
  locked: () => m.app_sign_in_locked(),
  offline: () => m.app_sign_in_offline(),
  'not-our-server': () => m.app_problem_not_our_server(),
  server: () => m.app_sign_in_server(),
};
