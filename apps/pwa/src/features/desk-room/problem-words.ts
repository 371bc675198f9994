import type { DeskProblem } from '#data/desk/answer.ts';
import { m } from '#i18n/paraglide/messages.js';

/** Why the server gave nothing, in one sentence that says what to do. */
export function problemText(problem: DeskProblem): string {
  return problems[problem]();
}

const problems: Readonly<Record<DeskProblem, () => string>> = {
  offline: () => m.desk_problem_offline(),
  timeout: () => m.desk_problem_timeout(),
  'not-our-server': () => m.app_problem_not_our_server(),
  'sign-in': () => m.desk_problem_sign_in(),
  forbidden: () => m.desk_problem_forbidden(),
  absent: () => m.desk_problem_absent(),
  update: () => m.desk_problem_update(),
  busy: () => m.desk_problem_busy(),
  server: () => m.desk_problem_server(),
};
