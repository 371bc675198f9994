import type { MediationState } from '@jiefen/domain/flow/mediation/states';
import type { PetitionState } from '@jiefen/domain/flow/petition/states';
import type { AnyCase } from '#features/workspace/course.ts';
import { m } from '#i18n/paraglide/messages.js';

/** One part of the stage bar. */
export interface Stage {
  readonly label: string;
  readonly at: 'done' | 'now' | 'later';
}

const mediationStages: Readonly<Record<MediationState, number>> = {
  draft: 0,
  awaiting: 0,
  declined: 0,
  voided: 0,
  accepted: 1,
  investigating: 1,
  mediating: 1,
  suspended: 1,
  terminated: 4,
  signing: 2,
  effective: 3,
  performing: 3,
  breached: 3,
  diverted: 3,
  performed: 4,
  closed: 5,
  archived: 6,
};

const petitionStages: Readonly<Record<PetitionState, number>> = {
  captured: 0,
  voided: 0,
  routing: 1,
  forwarded: 1,
  returned: 1,
  objected: 1,
  received: 2,
  supplementing: 2,
  declined: 2,
  accepted: 3,
  notified: 3,
  investigating: 3,
  duty: 3,
  studying: 3,
  diverted: 3,
  sealed: 3,
  decided: 4,
  served: 4,
  reviewing: 4,
  reviewed: 4,
  reviewServed: 4,
  rereviewing: 4,
  rereviewed: 4,
  concluded: 5,
  settled: 5,
  answered: 5,
  closed: 6,
  archived: 6,
};

/** The stage bar of a case: what is done, where it stands, what is still to come. */
export function stagesOf(collection: AnyCase['collection'], state: string): Stage[] {
  const table: Readonly<Record<string, number>> = collection === 'mediation' ? mediationStages : petitionStages;
  const labels = collection === 'mediation' ? mediationLabels() : petitionLabels();
  const now = table[state] ?? 0;
  return labels.map((label, at) => ({ label, at: at < now ? 'done' : at === now ? 'now' : 'later' }));
}

function mediationLabels(): string[] {
  return [
    m.field_stage_accept(),
    m.field_stage_mediate(),
    m.field_stage_sign(),
    m.field_stage_perform(),
    m.field_stage_follow_up(),
    m.field_stage_close(),
  ];
}

function petitionLabels(): string[] {
  return [
    m.field_stage_register(),
    m.field_stage_route(),
    m.field_stage_accept(),
    m.field_stage_handle(),
    m.field_stage_answer(),
    m.field_stage_settle(),
  ];
}
