import type * as v from 'valibot';
import { term } from '../../term.ts';
import { onDay } from '../payload.ts';
import type { Filled } from '../define.ts';
import type { Reason } from '../reason.ts';
import { type MediationFacts, type MediationPast, mediationEvent, mediators } from './definition.ts';
import {
  agreementIn,
  draftPayload,
  mediatorSignature,
  type Outstanding,
  outstandingOf,
  partySignature,
  type WrittenAgreement,
} from './effect.ts';
import { paperOnlyReason } from './paper-only.ts';
import { mediationReasons } from './reasons.ts';
import { binding, type MediationState } from './states.ts';

/** Making, signing and sealing an agreement (人民调解法第二十八条至第三十条). */
export const agreementEvents = {
  agreementDrafted: mediationEvent({
    title: term('拟定协议书', 'Draw up the agreement'),
    from: ['mediating', 'signing'],
    to: 'signing',
    by: mediators,
    payload: draftPayload,
    stage: 'agreement',
    when: noCrimeClue,
    needs: paperForFamily,
    propose: draftFor,
  }),
  agreementAmended: mediationEvent({
    title: term('变更协议', 'Change the agreement'),
    from: binding,
    to: 'signing',
    track: { name: 'confirmation', from: ['none', 'waived', 'refused', 'rejected'], to: 'none' },
    by: mediators,
    payload: draftPayload,
    stage: 'agreement',
    when: noCrimeClue,
    needs: paperForFamily,
    propose: draftFor,
  }),
  partySigned: mediationEvent({
    title: term('当事人签名', 'Signature of a party'),
    from: ['signing'],
    to: ['signing', 'effective'],
    choose: stateAfterSigning,
    by: mediators,
    payload: partySignature,
    guard: (past, { partyId, mode }) => {
      const agreement = writtenIn(past);
      if (mode === 'refused') return mediationReasons.refused;
      if (mode === 'electronic' && agreement?.paperOnly) return mediationReasons.paperOnly;
      return signerProblem(partyId, agreement?.signers, agreement?.parties);
    },
    propose: (_facts, _filled, past) => ({ partyId: waitingFor(past)?.parties[0] }),
  }),
  mediatorSigned: mediationEvent({
    title: term('调解员签名', 'Signature of the mediator'),
    from: ['signing'],
    to: ['signing', 'effective'],
    choose: stateAfterSigning,
    by: mediators,
    payload: mediatorSignature,
    guard: (past, { mediatorId }) => {
      const agreement = writtenIn(past);
      return signerProblem(mediatorId, agreement?.mediatorIds, agreement?.mediators);
    },
    propose: (_facts, _filled, past) => ({ mediatorId: waitingFor(past)?.mediators[0] }),
  }),
  sealAffixed: mediationEvent({
    title: term('加盖调委会印章', 'Seal of the committee'),
    from: ['signing'],
    to: ['signing', 'effective'],
    choose: stateAfterSigning,
    by: mediators,
    payload: onDay,
    when: (past) => (writtenIn(past)?.seal ? mediationReasons.signedAlready : undefined),
  }),
  agreementWithdrawn: mediationEvent({
    title: term('未签成，继续调解', 'Not signed, go on mediating'),
    from: ['signing'],
    to: 'mediating',
    by: mediators,
  }),
  orallyAgreed: mediationEvent({
    title: term('达成口头协议', 'Oral agreement'),
    from: ['mediating'],
    to: 'effective',
    by: mediators,
    payload: onDay,
    when: noCrimeClue,
    needs: (facts) => (isLandContract(facts) ? mediationReasons.writtenOnly : undefined),
  }),
};

function noCrimeClue({ tracks }: MediationPast): Reason | undefined {
  return tracks.clue === 'flagged' ? mediationReasons.crimeClue : undefined;
}

function paperForFamily(
  facts: MediationFacts,
  draft: v.InferOutput<typeof draftPayload> | undefined,
): Reason | undefined {
  return draft?.paperOnly === false ? paperOnlyReason(facts) : undefined;
}

/** Everybody signs, and on paper where the law wants it. */
function draftFor(facts: MediationFacts): Filled {
  const { parties = [], mediatorIds } = facts;
  const signers = parties.filter(({ removed }) => !removed).map(({ id }) => id);
  return { signers, mediatorIds, paperOnly: paperOnlyReason(facts) !== undefined };
}

function waitingFor(past: MediationPast): Outstanding | undefined {
  const agreement = writtenIn(past);
  return agreement && outstandingOf(agreement);
}

function isLandContract({ disputeType, subType = '', tags = [] }: MediationFacts): boolean {
  return disputeType === '07' && [subType, ...tags].some((words) => words.includes('承包'));
}

function writtenIn({ applied }: MediationPast): WrittenAgreement | undefined {
  const agreement = agreementIn(applied);
  return agreement?.form === 'written' ? agreement : undefined;
}

function signerProblem(
  id: string,
  listed: readonly string[] = [],
  signed: ReadonlyMap<string, string> = new Map(),
): Reason | undefined {
  if (!listed.includes(id)) return mediationReasons.notASigner;
  return signed.has(id) ? mediationReasons.signedAlready : undefined;
}

/** The guards let only an outstanding signature through, so the last one outstanding is the present one. */
function stateAfterSigning(past: MediationPast): MediationState {
  const agreement = writtenIn(past);
  if (!agreement) return 'signing';
  const { parties, mediators: unsigned, seal } = outstandingOf(agreement);
  return parties.length + unsigned.length + Number(seal) === 1 ? 'effective' : 'signing';
}
