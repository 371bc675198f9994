import type { SaveProblem } from '#data/saved.ts';
import type { SyncProblem } from '#data/sync/status.ts';
import type { OpenProblem } from '#data/workspace.ts';
import { m } from '#i18n/paraglide/messages.js';

/** Why something could not be kept on this phone, with what to do. */
export function saveProblemText(problem: SaveProblem): string {
  return saveProblems[problem]();
}

/** Why the phone and the server do not speak, with what to do. */
export function syncProblemText(problem: SyncProblem): string {
  return syncProblems[problem]();
}

/** Why the records on this phone cannot be opened, with what to do. */
export function openProblemText(problem: OpenProblem | 'taken'): string {
  return openProblems[problem]();
}

const saveProblems: Readonly<Record<SaveProblem, () => string>> = {
  absent: () => m.app_problem_absent(),
  'storage-full': () => m.app_problem_storage_full(),
  'storage-failed': () => m.app_problem_storage_failed(),
  taken: () => m.app_problem_taken(),
  closed: () => m.app_problem_taken(),
};

const syncProblems: Readonly<Record<SyncProblem, () => string>> = {
  offline: () => m.app_problem_offline(),
  timeout: () => m.app_problem_timeout(),
  'not-our-server': () => m.app_problem_not_our_server(),
  'sign-in': () => m.app_problem_sign_in(),
  forbidden: () => m.app_problem_forbidden(),
  update: () => m.app_problem_update(),
  busy: () => m.app_problem_busy(),
  server: () => m.app_problem_server(),
  'storage-full': () => m.app_problem_storage_full(),
  'storage-failed': () => m.app_problem_storage_failed(),
  internal: () => m.app_problem_internal(),
  disagreement: () => m.app_problem_disagreement(),
};

const openProblems: Readonly<Record<OpenProblem | 'taken', () => string>> = {
  'storage-unavailable': () => m.app_problem_storage_unavailable(),
  'wrong-key': () => m.app_problem_wrong_key(),
  taken: () => m.app_problem_taken(),
};
