import { findReason } from '@jiefen/domain/access/reasons';
import { m } from '#i18n/paraglide/messages.js';
import { termToText } from '#i18n/term.ts';
import { problemText } from './problem-words.ts';
import type { Settlement } from './settle.ts';

/** Why a choice does not stand, with what to do. */
export function settlementText(settlement: Extract<Settlement, { ok: false }>): string {
  if (settlement.problem !== 'not-taken') return problemText(settlement.problem);
  return reasonText(settlement.reason);
}

/** The wording of a reason the server gives; one of a newer version shows its code. */
export function reasonText(code: string): string {
  const known = findReason(code);
  if (known) return termToText(known.title);
  return code.startsWith('shape') ? m.desk_reason_shape() : m.desk_reason_other({ code });
}
