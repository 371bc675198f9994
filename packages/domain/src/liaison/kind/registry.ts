import { bankruptcyFund, bankruptcyItem, fastBankruptcy, idleCompany, rescueOpinion } from './bankruptcy.ts';
import { dataBulletin, judicialAdvice, petitionAdvice, trialBulletin, whitePaper } from './bulletin.ts';
import type { MatterKind } from './define.ts';
import { administrativeDispute, reconsideration } from './dispute.ts';
import { courtPetition, majorBankruptcy, majorCase } from './major.ts';
import { financialRisk, financialTalks, judicialAid, restitution } from './money.ts';
import { earlyExplanation, nonLitigationEnforcement } from './enforcement.ts';
import { defence, equalTreatment, headAppearance, judgmentNotice, typicalHearing } from './litigation.ts';
import { draftOpinion, excuse, jointResearch, lostCaseReview } from './review.ts';
import { accountability, dailyContact, jointMeeting, specialMeeting, supportingRule } from './ways.ts';
import { businessClimate, crimeClue, debtorSearch, dishonestDebtor, officialCredit, queryChannel } from './wider.ts';

/** Every mechanism that is a matter of its own, in the order of the founding document. */
export const matterKinds = [
  nonLitigationEnforcement,
  earlyExplanation,
  lostCaseReview,
  excuse,
  draftOpinion,
  trialBulletin,
  administrativeDispute,
  reconsideration,
  majorCase,
  judgmentNotice,
  defence,
  headAppearance,
  typicalHearing,
  equalTreatment,
  whitePaper,
  dataBulletin,
  judicialAdvice,
  jointResearch,
  bankruptcyItem,
  idleCompany,
  fastBankruptcy,
  majorBankruptcy,
  rescueOpinion,
  bankruptcyFund,
  businessClimate,
  queryChannel,
  debtorSearch,
  dishonestDebtor,
  officialCredit,
  judicialAid,
  financialRisk,
  financialTalks,
  crimeClue,
  restitution,
  courtPetition,
  petitionAdvice,
  jointMeeting,
  specialMeeting,
  dailyContact,
  accountability,
  supportingRule,
] as const;

/** The number of a mechanism that is a matter. */
export type MatterCode = (typeof matterKinds)[number]['code'];

/** Finds a mechanism by its number. */
export function matterKindOf(code: string): MatterKind | undefined {
  const kinds: readonly MatterKind[] = matterKinds;
  return kinds.find((kind) => kind.code === code);
}
