import type { MediationState } from './mediation/states.ts';
import type { PetitionState } from './petition/states.ts';

/** How far the work on a case is, in three words for a list. */
export type CaseGroup = 'open' | 'following' | 'ended';

/** The group of each state of a mediation. */
export const mediationGroups: Readonly<Record<MediationState, CaseGroup>> = {
  draft: 'open',
  awaiting: 'open',
  declined: 'ended',
  accepted: 'open',
  investigating: 'open',
  mediating: 'open',
  suspended: 'open',
  signing: 'open',
  effective: 'following',
  performing: 'following',
  performed: 'following',
  breached: 'following',
  diverted: 'following',
  terminated: 'ended',
  closed: 'ended',
  archived: 'ended',
  voided: 'ended',
};

/** The group of each state of a petition. */
export const petitionGroups: Readonly<Record<PetitionState, CaseGroup>> = {
  captured: 'open',
  routing: 'open',
  forwarded: 'open',
  received: 'open',
  supplementing: 'open',
  objected: 'open',
  returned: 'open',
  accepted: 'open',
  notified: 'open',
  investigating: 'open',
  duty: 'open',
  decided: 'open',
  served: 'following',
  reviewing: 'open',
  reviewed: 'open',
  reviewServed: 'following',
  rereviewing: 'open',
  rereviewed: 'open',
  concluded: 'following',
  settled: 'following',
  studying: 'open',
  answered: 'ended',
  diverted: 'following',
  sealed: 'ended',
  declined: 'ended',
  closed: 'ended',
  archived: 'ended',
  voided: 'ended',
};
