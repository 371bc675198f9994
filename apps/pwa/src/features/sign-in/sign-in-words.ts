import type { SignInProblem } from '#data/session.ts';
import { m } from '#i18n/paraglide/messages.js';

/** Why signing in did not work, with what to do. */
export function signInProblemText(problem: SignInProblem | 'empty'): string {
  return problems[problem]();
}

const problems: Readonly<Record<SignInProblem | 'empty', () => string>> = {
  empty: () => m.app_sign_in_empty(),
  wrong: () => m.app_sign_in_wrong(),
  locked: () => m.app_sign_in_locked(),
  offline: () => m.app_sign_in_offline(),
  'not-our-server': () => m.app_problem_not_our_server(),
  server: () => m.app_sign_in_server(),
};
