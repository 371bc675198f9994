import * as v from 'valibot';
import { term } from '../../term.ts';
import { because, day, done, idOf, onDay, words } from '../payload.ts';
import { isAccusation, notAnAccusation, office, petitionEvent, unit } from './definition.ts';
import { representativesProblem } from './group.ts';
import { noLitigation } from './litigation.ts';
import { petitionReasons } from './reasons.ts';
import { routable } from './states.ts';

const openDoors = [...routable, 'received'] as const;

/** Registration, and the ways an item can leave the office that registered it (第二十一条至第二十三条). */
export const intakeEvents = {
  registered: petitionEvent({
    title: term('登记', 'Register'),
    from: ['captured'],
    to: 'routing',
    by: unit,
    stage: 'submit',
    exempt: isAccusation,
    needs: representativesProblem,
  }),
  forwarded: petitionEvent({
    title: term('转送、交办', 'Forward or assign'),
    from: routable,
    to: 'forwarded',
    by: office,
    payload: v.object({
      on: day,
      toOrgId: idOf,
      mode: v.picklist(['transfer', 'assign']),
      dueOn: v.optional(day),
    }),
    needs: notAnAccusation,
  }),
  keptHere: petitionEvent({
    title: term('由本机关办理', 'Keep it with this body'),
    from: routable,
    to: 'received',
    by: unit,
    payload: onDay,
    needs: notAnAccusation,
  }),
  separated: petitionEvent({
    title: term('诉访分离，转送政法单位', 'Separate litigation and forward it'),
    from: openDoors,
    to: 'diverted',
    by: unit,
    payload: v.object({ on: day, toOrgId: idOf, explained: done }),
    needs: (facts) => notAnAccusation(facts) ?? noLitigation(facts),
  }),
  handedToDiscipline: petitionEvent({
    title: term('移送纪检监察（封存）', 'Hand to discipline inspection and seal'),
    from: ['captured', ...routable],
    to: 'sealed',
    by: office,
    payload: v.strictObject({ on: day }),
    needs: (facts) => (isAccusation(facts) ? undefined : petitionReasons.notAnAccusation),
  }),
  suggestionTaken: petitionEvent({
    title: term('作为建议办理', 'Take up as a suggestion'),
    from: openDoors,
    to: 'studying',
    by: unit,
    needs: notAnAccusation,
  }),
  suggestionAnswered: petitionEvent({
    title: term('答复建议', 'Answer the suggestion'),
    from: ['studying'],
    to: 'answered',
    by: unit,
    payload: v.object({ on: day, adopted: v.boolean() }),
  }),
  declined: petitionEvent({
    title: term('不予受理', 'Do not accept'),
    from: openDoors,
    to: 'declined',
    by: unit,
    payload: v.object({ on: day, reason: words, remediesTold: done }),
    needs: notAnAccusation,
  }),
  voided: petitionEvent({
    title: term('作废', 'Void'),
    from: ['captured', ...openDoors],
    to: 'voided',
    by: ['village-mediator', 'township-mediator', ...unit],
    payload: because,
  }),
};
