import { disputeTypes } from '@jiefen/domain/vocabulary/dispute-type';
import { nameOf } from '@jiefen/domain/vocabulary/define';
import { locale } from '#i18n/locale.ts';
import type { Values } from '#features/workspace/draft-form.svelte.ts';

/** One line that tells an unfinished dispute from others: who, and what about. */
export function quickGist({ applicant, respondent, disputeType, brief }: Values): string {
  const people = [applicant, respondent].filter(Boolean).join(' — ');
  const type = typeof disputeType === 'string' ? nameOf(disputeTypes, disputeType, locale()) : '';
  return [people || brief, type].filter(Boolean).join(' · ');
}
