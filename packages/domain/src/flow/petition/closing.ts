import * as v from 'valibot';
import { term } from '../../term.ts';
import { satisfactions } from '../../vocabulary/satisfaction.ts';
import { because, codeIn, onDay, service } from '../payload.ts';
import { isAccusation, office, petitionEvent, unit } from './definition.ts';
import { petitionReasons } from './reasons.ts';

const over = ['settled', 'concluded', 'diverted', 'answered', 'declined'] as const;

/** Evaluation, follow-up, closing and filing (第二十七条). */
export const closingEvents = {
  declineServed: petitionEvent({
    title: term('送达不予受理告知', 'Serve the notice of refusal'),
    from: ['declined'],
    to: 'same',
    by: unit,
    payload: service,
  }),
  evaluated: petitionEvent({
    title: term('满意度评价', 'Evaluation by the petitioner'),
    from: ['served', 'reviewServed', ...over, 'closed'],
    to: 'same',
    by: unit,
    payload: v.object({ of: v.picklist(['office', 'responsible']), rating: codeIn(satisfactions) }),
  }),
  followedUp: petitionEvent({
    title: term('回访', 'Follow-up'),
    from: ['served', 'reviewServed', ...over, 'closed'],
    to: 'same',
    by: unit,
    payload: onDay,
  }),
  closed: petitionEvent({
    title: term('办结', 'Close'),
    from: ['settled', 'concluded', 'diverted'],
    to: 'closed',
    by: unit,
    payload: onDay,
    stage: 'close',
    when: ({ tracks }) => (tracks.backlog === 'listed' ? petitionReasons.backlogOpen : undefined),
  }),
  archived: petitionEvent({
    title: term('存档', 'Archive'),
    from: ['closed', 'answered', 'sealed', 'declined'],
    to: 'archived',
    by: office,
    stage: 'archive',
    exempt: isAccusation,
  }),
  corrected: petitionEvent({
    title: term('更正', 'Correct'),
    from: ['answered', 'declined', 'closed', 'archived'],
    to: 'same',
    by: unit,
    payload: because,
  }),
};
