import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import type { PetitionBody } from '@jiefen/domain/case-type/petition';
import { mediationSummary, petitionSummary, type Summary } from '@jiefen/domain/case-type/summary';
import type { CaseDetail } from '@jiefen/domain/desk/case-detail';
import { locale } from '#i18n/locale.ts';

/** Title, number and names of a case, as far as its reader sees them. */
export function summaryOf({ collection, document }: Pick<CaseDetail, 'collection' | 'document'>): Summary {
  if (collection === 'mediation') {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- checked when it came in, then cut to what one may see; only fields are read
    return mediationSummary(document as unknown as MediationBody, locale());
  }
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- as above
  return petitionSummary(document as unknown as PetitionBody, locale());
}
