import type { RoleCode } from '../../access/roles.ts';
import { eventsFor, type Past } from '../define.ts';
import type { Reason } from '../reason.ts';
import type { LitigationFacts } from './litigation.ts';
import { petitionReasons } from './reasons.ts';
import type { PetitionState, PetitionTracks } from './states.ts';
import type { UrgencyFacts } from './urgency.ts';

/** What the rules of the petition flow read of an item. */
export interface PetitionFacts extends UrgencyFacts, LitigationFacts {
  readonly purpose?: string | undefined;
}

/** What has happened to a petition item so far. */
export type PetitionPast = Past<PetitionState, PetitionTracks>;

/** Declares one event of a petition item. */
export const petitionEvent = eventsFor<PetitionState, PetitionTracks, PetitionFacts>();

/** The office that registers, routes and supervises. */
export const office = ['petition-clerk'] as const satisfies RoleCode[];

/** The people of a unit that handles an item. */
export const unit = ['petition-clerk', 'department-liaison'] as const satisfies RoleCode[];

/** Those who answer for the court. */
export const court = ['court-liaison', 'judge'] as const satisfies RoleCode[];

/** An accusation is registered without content, so no field of it is asked for (第三十条). */
export const isAccusation = ({ purpose }: PetitionFacts): boolean => purpose === 'accusation';

/** An accusation goes to discipline inspection and nowhere else (第二十二条第二款、第三十条). */
export function notAnAccusation(facts: PetitionFacts): Reason | undefined {
  return isAccusation(facts) ? petitionReasons.accusation : undefined;
}
