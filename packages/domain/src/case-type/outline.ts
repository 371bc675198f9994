import type { CaseGroup } from '../flow/case-group.ts';
import { mediationGroups, petitionGroups } from '../flow/case-group.ts';
import { fold } from '../flow/fold.ts';
import { mediationFlow } from '../flow/mediation.ts';
import { petitionFlow } from '../flow/petition.ts';
import type { Term } from '../term.ts';
import type { DocumentBody } from './envelope.ts';
import type { MediationBody } from './mediation.ts';
import type { PetitionBody } from './petition.ts';
import { mediationSummary, petitionSummary, type Summary } from './summary.ts';

/** Everything a list, a badge, a to-do and a search need of a case, in both languages; JSON, and small. */
export interface CaseOutline extends Pick<Summary, 'number' | 'names' | 'place'> {
  readonly title: Term;
  readonly typeName: Term;
  /** The provisional number of the phone; '' when there is none. */
  readonly tempNo: string;
  /** Telephone and paper numbers of its people. */
  readonly numbers: readonly string[];
  readonly createdAt: string;
  readonly createdBy: string;
  /** Whose work it is, by id. */
  readonly hands: readonly string[];
  readonly state: string;
  readonly group: CaseGroup;
  /** How many differences between two writers nobody has decided. */
  readonly openConflicts: number;
}

/** Changes when outlines are made differently than before: those kept on phones are then made again. */
export const outlineVersion = 1;

/** Outlines a mediation case. */
export function mediationOutline(body: MediationBody): CaseOutline {
  const { state } = fold(mediationFlow, body);
  return {
    ...summed((locale) => mediationSummary(body, locale)),
    ...common(body, body.tempNo, body.parties),
    hands: [body.createdBy, ...(body.mediatorIds ?? [])],
    state,
    group: mediationGroups[state],
  };
}

/** Outlines a petition; of an accusation nobody's numbers are kept. */
export function petitionOutline(body: PetitionBody): CaseOutline {
  const { state } = fold(petitionFlow, body);
  return {
    ...summed((locale) => petitionSummary(body, locale)),
    ...common(body, body.tempNo, body.purpose === 'accusation' ? [] : body.petitioners),
    hands: [body.createdBy, ...(body.handlerId ? [body.handlerId] : [])],
    state,
    group: petitionGroups[state],
  };
}

function summed(summaryIn: (locale: 'zh' | 'en') => Summary) {
  const [zh, en] = [summaryIn('zh'), summaryIn('en')];
  const { number, names, place } = zh;
  const title: Term = { zh: zh.title, en: en.title };
  const typeName: Term = { zh: zh.typeName, en: en.typeName };
  return { title, typeName, number, names, place };
}

type Numbered = { phone?: string | undefined; idNumber?: string | undefined };

function common({ createdAt, createdBy, conflicts }: DocumentBody, tempNo = '', people: readonly Numbered[] = []) {
  return {
    createdAt,
    createdBy,
    tempNo,
    numbers: people.flatMap(({ phone, idNumber }) => [phone, idNumber].flatMap((value) => value || [])),
    openConflicts: conflicts.filter(({ resolution }) => resolution === undefined).length,
  };
}
