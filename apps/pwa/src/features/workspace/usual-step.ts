import type { RoleCode } from '@jiefen/domain/access/roles';
import type { FlowEvent } from '@jiefen/domain/case-type/envelope';
import type { EventTypeOf } from '@jiefen/domain/flow/define';
import { fold } from '@jiefen/domain/flow/fold';
import { mediationFlow } from '@jiefen/domain/flow/mediation';
import type { MediationState } from '@jiefen/domain/flow/mediation/states';
import { type NextEvent, nextEvents } from '@jiefen/domain/flow/next';
import { petitionFlow } from '@jiefen/domain/flow/petition';
import type { PetitionState } from '@jiefen/domain/flow/petition/states';
import type { AnyCase } from './course.ts';

type MediationStep = EventTypeOf<typeof mediationFlow>;
type PetitionStep = EventTypeOf<typeof petitionFlow>;

const mediationSteps: Readonly<Record<MediationState, readonly MediationStep[]>> = {
  draft: ['registered'],
  awaiting: ['accepted'],
  declined: ['archived'],
  accepted: ['sessionHeld'],
  investigating: ['sessionHeld'],
  mediating: ['sessionHeld'],
  suspended: ['resumed'],
  signing: ['partySigned'],
  effective: ['performed'],
  performing: ['performed'],
  performed: ['closed', 'followedUp'],
  breached: ['urged'],
  diverted: ['judged'],
  terminated: ['closed'],
  closed: ['archived'],
  archived: [],
  voided: [],
};

const petitionSteps: Readonly<Record<PetitionState, readonly PetitionStep[]>> = {
  captured: ['registered'],
  routing: ['handedToDiscipline', 'forwarded'],
  forwarded: ['receiptSigned'],
  received: ['accepted'],
  supplementing: ['supplemented'],
  objected: ['objectionUpheld'],
  returned: ['handedToDiscipline', 'forwarded'],
  accepted: ['acceptanceServed'],
  notified: ['investigated'],
  investigating: ['decided'],
  duty: ['decided'],
  decided: ['decisionServed'],
  served: ['settled'],
  reviewing: ['reviewDecided'],
  reviewed: ['reviewServed'],
  reviewServed: ['settled'],
  rereviewing: ['rereviewDecided'],
  rereviewed: ['rereviewServed'],
  concluded: ['closed'],
  settled: ['closed'],
  studying: ['suggestionAnswered'],
  answered: ['archived'],
  diverted: ['diversionServed'],
  sealed: [],
  declined: ['declineServed'],
  closed: ['archived'],
  archived: [],
  voided: [],
};

/**
 * The step that usually comes next, if this role may take it now. `steps` says which may be taken; without it, the
 * fields a step asks for are not looked at: a list need not load them.
 */
export function usualStepOf(entry: AnyCase, role: RoleCode, steps = roughSteps(entry, role)): NextEvent | undefined {
  const open = steps.filter(({ ok }) => ok);
  return usual(entry).flatMap((type) => open.find((step) => step.type === type) ?? [])[0];
}

function roughSteps({ collection, body }: AnyCase, role: RoleCode): NextEvent[] {
  const nothing = () => [];
  return collection === 'mediation'
    ? nextEvents(mediationFlow, body, role, nothing)
    : nextEvents(petitionFlow, body, role, nothing);
}

function usual({ collection, body }: AnyCase): readonly string[] {
  if (collection === 'petition') return petitionSteps[fold(petitionFlow, body).state];
  const { state, applied } = fold(mediationFlow, body);
  return state === 'mediating' ? afterSession(applied) : mediationSteps[state];
}

/** How the last session ended says what usually follows it. */
function afterSession(applied: readonly FlowEvent[]): readonly MediationStep[] {
  const last = applied.filter(({ type }) => type === 'sessionHeld').at(-1);
  const result = last?.payload?.result;
  if (result === 'oral') return ['orallyAgreed'];
  if (result === 'written') return ['agreementDrafted', 'sessionHeld'];
  return result === 'failed' ? ['terminated'] : ['sessionHeld'];
}
