import { mediation } from '@jiefen/domain/case-type/mediation';
import { petition } from '@jiefen/domain/case-type/petition';
import { partyRoles } from '@jiefen/domain/vocabulary/party-role';
import { nameOf } from '@jiefen/domain/vocabulary/define';
import type { AnyCase } from '#features/workspace/course.ts';
import { locale } from '#i18n/locale.ts';
import { termToText } from '#i18n/term.ts';

/** A person of a case, to be called. */
export interface CasePerson {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** '' when there is none that can be dialled. */
  readonly phone: string;
}

/** What the people of a case are called. */
export function peopleTitle({ collection }: AnyCase): string {
  return termToText(collection === 'mediation' ? mediation.groups.parties.title : petition.groups.petitioners.title);
}

/** The people of a case. Of an accusation nobody is shown. */
export function peopleOf({ collection, body }: AnyCase): CasePerson[] {
  if (collection === 'petition') {
    const shown = body.purpose === 'accusation' ? [] : (body.petitioners ?? []);
    return shown
      .filter(({ removed }) => !removed)
      .map(({ id, name = '', mobile, phone }) => toPerson(id, name, '', mobile ?? phone));
  }
  return (body.parties ?? [])
    .filter(({ removed }) => !removed)
    .map(({ id, name = '', role, phone }) => toPerson(id, name, role ? nameOf(partyRoles, role, locale()) : '', phone));
}

function toPerson(id: string, name: string, role: string, phone: string | undefined): CasePerson {
  const digits = (phone ?? '').replaceAll(/[^\d+]/g, '');
  return { id, name, role, phone: digits };
}
