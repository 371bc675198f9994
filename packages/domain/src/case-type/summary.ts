import { type Locale, say, term } from '../term.ts';
import { disputeTypes } from '../vocabulary/dispute-type.ts';
import { nameOf } from '../vocabulary/define.ts';
import { petitionContents } from '../vocabulary/petition-content.ts';
import { petitionForms } from '../vocabulary/petition-form.ts';
import type { MediationBody } from './mediation.ts';
import type { PetitionBody } from './petition.ts';

/** What a list shows of a case. */
export interface Summary {
  title: string;
  /** The number of the case, or the provisional one of the phone. */
  number: string;
  names: string[];
  typeName: string;
  place: string;
}

const untitled = term('未命名', 'Untitled');
const sealedItem = term('（封存）群众来信来访1件', '(sealed) One petition');
const hidden = term('（保密）', '(confidential)');
const someone = term('群众', 'Petition');

/** Sums up a mediation case; without a title one is made: 吴长根与郑春梅邻里纠纷. */
export function mediationSummary(body: MediationBody, locale: Locale): Summary {
  const present = (body.parties ?? []).filter((party) => !party.removed);
  const namesOf = (role: string) => present.filter((party) => party.role === role).flatMap((party) => party.name ?? []);
  const typeName = body.disputeType ? nameOf(disputeTypes, body.disputeType, locale) : '';
  const sides = [namesOf('applicant'), namesOf('respondent')].filter((names) => names.length > 0);
  return {
    title: body.title ?? mediationTitle(sides, subjectOf(body, locale) ?? typeName, locale),
    number: body.caseNo ?? body.tempNo ?? '',
    names: present.flatMap((party) => party.name ?? []),
    typeName,
    place: body.place?.text ?? '',
  };
}

/** Sums up a petition; an accusation shows nothing of itself, a confidential one no name. */
export function petitionSummary(body: PetitionBody, locale: Locale): Summary {
  const sealed = body.purpose === 'accusation';
  const shielded = sealed || body.confidential === true || body.anonymous === true;
  const present = (body.petitioners ?? []).filter((party) => !party.removed);
  const openTitle = shielded ? undefined : body.title;
  const names = shielded ? [] : present.flatMap((party) => party.name ?? []);
  return {
    title: sealed
      ? say(sealedItem, locale)
      : (openTitle ?? petitionTitle(whoOf(names, shielded, locale), body, locale)),
    number: body.petitionNo ?? body.tempNo ?? '',
    names,
    typeName: body.form ? nameOf(petitionForms, body.form, locale) : '',
    place: sealed ? '' : (body.problemPlace ?? ''),
  };
}

function subjectOf(body: MediationBody, locale: Locale): string | undefined {
  if (!body.subType) return undefined;
  return locale === 'zh' && !body.subType.endsWith('纠纷') ? `${body.subType}纠纷` : body.subType;
}

function mediationTitle(sides: string[][], subject: string, locale: Locale): string {
  const people = sides.map((names) => shortNames(names, locale)).join(locale === 'zh' ? '与' : ' and ');
  const title = locale === 'zh' ? `${people}${subject}` : [people, subject].filter(Boolean).join(': ');
  return title || say(untitled, locale);
}

function whoOf(names: string[], shielded: boolean, locale: Locale): string {
  return names.length > 0 ? shortNames(names, locale) : say(shielded ? hidden : someone, locale);
}

function petitionTitle(who: string, body: PetitionBody, locale: Locale): string {
  const about = body.contentCategory ? nameOf(petitionContents, body.contentCategory, locale) : '';
  return locale === 'zh' ? `${who}反映${about}问题` : [who, about].filter(Boolean).join(': ');
}

function shortNames(names: string[], locale: Locale): string {
  if (names.length <= 3) return names.join(locale === 'zh' ? '、' : ', ');
  return locale === 'zh' ? `${names[0]}等${names.length}人` : `${names[0]} and ${names.length - 1} others`;
}
