import type { Reason } from '@jiefen/domain/flow/reason';
import { termToText } from '#i18n/term.ts';
import { m } from '#i18n/paraglide/messages.js';

/** Why a step may not be taken, and which fields are still empty when that is why. */
export function reasonText({ title, fields = [] }: Reason): string {
  const missing = fields.map(termToText).join(m.app_list_comma());
  return [termToText(title), missing].filter(Boolean).join(m.app_colon());
}
