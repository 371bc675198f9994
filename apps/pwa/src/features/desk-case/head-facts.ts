import type { CaseDetail } from '@jiefen/domain/desk/case-detail';
import { dateTimeToText } from '@jiefen/domain/field/date-time';
import { nameLookup } from '#features/desk-room/value-words.ts';
import { typeText } from '#features/desk-room/case-words.ts';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';

/** The few facts that stand under the title of a case, in words; what is not shown at this level is left out. */
export function headFacts({ collection, document, names }: CaseDetail): string[] {
  const nameOf = nameLookup(names, document);
  const word = (key: string) => (typeof document[key] === 'string' ? document[key] : '');
  const type = word(collection === 'mediation' ? 'disputeType' : 'contentCategory');
  const org = word(collection === 'mediation' ? 'committeeId' : 'responsibleOrgId');
  const created = word('createdAt');
  return [
    type && typeText(collection, type),
    org && (nameOf(org) ?? org),
    created && m.desk_created({ time: dateTimeToText(created, locale()) }),
  ].filter((fact) => fact !== '');
}

/** A word of a document; undefined when it holds none. */
export function wordIn(document: CaseDetail['document'], key: string): string | undefined {
  const value = document[key];
  return typeof value === 'string' ? value : undefined;
}
