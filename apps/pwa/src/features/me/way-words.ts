import { m } from '#i18n/paraglide/messages.js';
import type { WayProblem } from './locking.svelte.ts';

/** Why a new way to open was not added. */
export function wayProblemText(problem: WayProblem): string {
  if (problem === 'short-pin') return m.field_pin_short();
  if (problem === 'dismissed') return m.field_passkey_failed();
  if (problem === 'wait') return m.app_unlock_too_often();
  return problem === 'unable' ? m.app_unlock_unable() : m.app_unlock_wrong();
}
