import * as v from 'valibot';
import { term } from '../../term.ts';
import { courtHandlingKinds } from '../../vocabulary/court-handling-kind.ts';
import { petitionTracks as tracksByLaw } from '../../vocabulary/petition-track.ts';
import { because, codeIn, day, idOf, onDay, onPaper, service, words } from '../payload.ts';
import type { Filled } from '../define.ts';
import { court, notAnAccusation, office, type PetitionFacts, petitionEvent, unit } from './definition.ts';
import { isLitigation, litigationFirst } from './litigation.ts';
import { petitionReasons } from './reasons.ts';
import { type SortingAnswers, sortingEntries, type TrackByLaw, trackByLaw } from './sorting.ts';
import type { PetitionState } from './states.ts';

/** Where each track leads: the last two stay with the unit, the first two have doors of their own. */
const stateByTrack: Readonly<Partial<Record<TrackByLaw, PetitionState>>> = {
  litigation: 'diverted',
  arbitration: 'diverted',
  'party-appeal': 'diverted',
  administrative: 'diverted',
  duty: 'duty',
  petition: 'investigating',
};

/** Receipt, objection, acceptance and sorting by law (第二十三条、第二十四条、第三十一条). */
export const acceptanceEvents = {
  receiptSigned: petitionEvent({
    title: term('签收', 'Sign for receipt'),
    from: ['forwarded'],
    to: 'received',
    by: unit,
    payload: onDay,
  }),
  supplementAsked: petitionEvent({
    title: term('要求补充材料', 'Ask for papers'),
    from: ['routing', 'received'],
    to: 'supplementing',
    by: unit,
    payload: because,
    needs: notAnAccusation,
  }),
  supplemented: petitionEvent({
    title: term('收到补充材料', 'Papers received'),
    from: ['supplementing'],
    to: ['routing', 'received'],
    choose: ({ trail }) => trail.at(-2)?.state ?? 'received',
    by: unit,
    payload: onDay,
  }),
  objected: petitionEvent({
    title: term('提出异议退回', 'Object and return'),
    from: ['forwarded', 'received'],
    to: 'objected',
    by: unit,
    payload: v.object({ on: day, reason: words }),
  }),
  objectionUpheld: petitionEvent({
    title: term('异议成立，收回', 'Objection upheld'),
    from: ['objected'],
    to: 'returned',
    by: office,
    payload: onDay,
  }),
  objectionRejected: petitionEvent({
    title: term('异议不成立，仍由该单位办理', 'Objection rejected'),
    from: ['objected'],
    to: 'received',
    by: office,
    payload: v.object({ on: day, reason: words }),
  }),
  accepted: petitionEvent({
    title: term('受理', 'Accept'),
    from: ['received'],
    to: 'accepted',
    by: unit,
    payload: onPaper,
    stage: 'accept',
    needs: litigationFirst,
  }),
  acceptanceServed: petitionEvent({
    title: term('送达受理告知', 'Serve the notice of acceptance'),
    from: ['accepted', 'investigating', 'duty', 'diverted'],
    to: ['notified', 'investigating', 'duty', 'diverted'],
    choose: ({ state }) => (state === 'accepted' ? 'notified' : state),
    by: unit,
    payload: service,
  }),
  classified: petitionEvent({
    title: term('依法分类', 'Sort by law'),
    from: ['accepted', 'notified', 'investigating'],
    to: ['diverted', 'duty', 'investigating'],
    choose: ({ state }, { track }) => stateByTrack[track] ?? state,
    by: unit,
    payload: v.object({ ...sortingEntries, track: codeIn(tracksByLaw), on: day, toOrgId: v.optional(idOf) }),
    guard: (_past, { track, ...answers }) => {
      if (!(track in stateByTrack)) return petitionReasons.ownDoor;
      return (trackByLaw(answers) ?? track) === track ? undefined : petitionReasons.otherTrack;
    },
    propose: sortedSoFar,
  }),
  diversionServed: petitionEvent({
    title: term('送达程序告知', 'Serve the notice of the procedure'),
    from: ['diverted'],
    to: 'same',
    by: unit,
    payload: service,
  }),
  diversionReceived: petitionEvent({
    title: term('法定机关签收', 'Received by the statutory body'),
    from: ['diverted'],
    to: 'same',
    by: [...unit, ...court],
    payload: onDay,
  }),
  courtHandled: petitionEvent({
    title: term('法院办理（判后答疑、司法救助等）', 'Handled by the court'),
    from: ['diverted'],
    to: 'same',
    by: court,
    payload: v.object({ on: day, kind: codeIn(courtHandlingKinds) }),
  }),
};

/** The checks before acceptance answer some of the questions; the answers lead to a branch. */
function sortedSoFar(facts: PetitionFacts, filled: Filled): Filled {
  const known: SortingAnswers = {
    forCourt: isLitigation(facts) || undefined,
    forArbitration: facts.preChecks?.arbitrationAccepted || undefined,
    forAgency: facts.preChecks?.reconsiderationFiled || undefined,
  };
  return { ...known, track: trackByLaw({ ...known, ...filled }) };
}
