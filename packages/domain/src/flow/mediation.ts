import { term } from '../term.ts';
import { defineFlow } from './define.ts';
import { fold, type Recorded } from './fold.ts';
import { agreementEvents } from './mediation/agreement.ts';
import { closingEvents } from './mediation/closing.ts';
import { confirmationEvents } from './mediation/confirmation.ts';
import { agreementIn, effectiveDayOf, type Outstanding, outstandingOf } from './mediation/effect.ts';
import { intakeEvents } from './mediation/intake.ts';
import { performanceEvents } from './mediation/performance.ts';
import { reportEvents } from './mediation/report.ts';
import { mediationStates, mediationTracks, type MediationTracks } from './mediation/states.ts';
import { workEvents } from './mediation/work.ts';

const trackStarts: MediationTracks = {
  confirmation: 'none',
  referral: 'unreferred',
  clue: 'unseen',
  alert: 'quiet',
  subsidy: 'unclaimed',
};

/**
 * The course of a people's mediation case (人民调解法). A mediator who registers a case himself goes
 * straight to 已受理, so registration, session and agreement can be recorded in one go without network.
 */
export const mediationFlow = defineFlow({
  name: 'mediation',
  title: term('人民调解流程', "Course of people's mediation"),
  start: 'draft',
  states: mediationStates,
  tracks: mediationTracks,
  trackStarts,
  events: {
    ...intakeEvents,
    ...workEvents,
    ...agreementEvents,
    ...performanceEvents,
    ...confirmationEvents,
    ...reportEvents,
    ...closingEvents,
  },
});

/**
 * Gives the day the agreement of a case took effect, 'YYYY-MM-DD' (人民调解法第二十九条、第三十条);
 * the thirty days for judicial confirmation run from it. Undefined while a signature or the seal is missing.
 */
export function agreementEffectiveAt(document: Recorded): string | undefined {
  const agreement = agreementIn(fold(mediationFlow, document).applied);
  return agreement && effectiveDayOf(agreement);
}

/** Lists the signatures and the seal the written agreement of a case still waits for. */
export function missingSignatures(document: Recorded): Outstanding | undefined {
  const agreement = agreementIn(fold(mediationFlow, document).applied);
  return agreement?.form === 'written' ? outstandingOf(agreement) : undefined;
}
