import type { Refusal } from '@jiefen/domain/sync/held';
import { m } from '#i18n/paraglide/messages.js';

/** Why the server did not take words, and who can help; the code stands behind for the person on the telephone. */
export function refusalText({ reason, outcome }: Pick<Refusal, 'reason' | 'outcome'>): string {
  const known = reasons[reason.split(':')[0] ?? ''];
  if (known) return known();
  return outcome === 'quarantined'
    ? m.app_refusal_quarantined({ code: reason })
    : m.app_refusal_other({ code: reason });
}

const reasons: Readonly<Record<string, () => string>> = {
  'access.not-yours': () => m.app_refusal_not_yours(),
  region: () => m.app_refusal_region(),
};
