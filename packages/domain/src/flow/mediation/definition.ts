import { circles } from '../../access/circle.ts';
import type { RoleCode } from '../../access/roles.ts';
import { eventsFor, type Past } from '../define.ts';
import type { MediationState, MediationTracks } from './states.ts';

/** What the rules of the mediation flow read of a case. */
export interface MediationFacts {
  readonly disputeType?: string | undefined;
  readonly subType?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly parties?: readonly { readonly id: string; readonly removed?: boolean | undefined }[] | undefined;
  readonly mediatorIds?: readonly string[] | undefined;
}

/** What has happened to a mediation case so far. */
export type MediationPast = Past<MediationState, MediationTracks>;

/** Declares one event of a mediation case. */
export const mediationEvent = eventsFor<MediationState, MediationTracks, MediationFacts>();

/** Those who mediate. */
export const mediators = circles.mediators.roles;

/** Those who answer for the court. */
export const court = ['court-liaison', 'judge'] as const satisfies RoleCode[];
