import { term } from '../term.ts';
import { defineFlow } from './define.ts';
import { acceptanceEvents } from './petition/acceptance.ts';
import { closingEvents } from './petition/closing.ts';
import { handlingEvents } from './petition/handling.ts';
import { intakeEvents } from './petition/intake.ts';
import { oversightEvents } from './petition/oversight.ts';
import { reviewEvents } from './petition/review.ts';
import { petitionStates, petitionTracks, type PetitionTracks } from './petition/states.ts';

const trackStarts: PetitionTracks = {
  extension: 'none',
  mediation: 'unlinked',
  supervision: 'unsupervised',
  alert: 'quiet',
  backlog: 'unlisted',
};

/**
 * The course of a petition item (信访工作条例). Receipt and service are events of their own, because
 * every period runs from one of them.
 */
export const petitionFlow = defineFlow({
  name: 'petition',
  title: term('信访事项办理流程', 'Course of a petition item'),
  start: 'captured',
  states: petitionStates,
  tracks: petitionTracks,
  trackStarts,
  events: {
    ...intakeEvents,
    ...acceptanceEvents,
    ...handlingEvents,
    ...reviewEvents,
    ...oversightEvents,
    ...closingEvents,
  },
});
