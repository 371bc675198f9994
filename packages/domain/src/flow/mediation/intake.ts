import * as v from 'valibot';
import { term } from '../../term.ts';
import { refusalReasons } from '../../vocabulary/refusal-reason.ts';
import { because, codeIn, done, idOf, onDay, words } from '../payload.ts';
import { mediationEvent, mediators } from './definition.ts';
import { atWork } from './states.ts';

/** From the first word to acceptance or refusal (人民调解法第十七条、第二十一条). */
export const intakeEvents = {
  submitted: mediationEvent({
    title: term('提交受理', 'Submit for acceptance'),
    from: ['draft'],
    to: 'awaiting',
    by: mediators,
    stage: 'submit',
  }),
  referralReceived: mediationEvent({
    title: term('签收委托移送', 'Receive a referral'),
    from: ['draft', 'awaiting', 'accepted'],
    to: ['awaiting', 'accepted'],
    choose: ({ state }) => (state === 'accepted' ? 'accepted' : 'awaiting'),
    track: { name: 'referral', from: ['unreferred'], to: 'taken' },
    by: mediators,
    payload: v.object({ on: onDay.entries.on, fromOrgId: idOf, docNo: v.optional(words) }),
  }),
  registered: mediationEvent({
    title: term('受理登记', 'Register and accept'),
    from: ['draft'],
    to: 'accepted',
    by: mediators,
    stage: 'submit',
  }),
  accepted: mediationEvent({
    title: term('受理', 'Accept'),
    from: ['awaiting'],
    to: 'accepted',
    by: mediators,
    stage: 'accept',
  }),
  declined: mediationEvent({
    title: term('不予受理', 'Do not accept'),
    from: ['draft', 'awaiting'],
    to: 'declined',
    by: mediators,
    payload: v.object({ reason: codeIn(refusalReasons), remediesTold: done }),
  }),
  assigned: mediationEvent({
    title: term('指派调解员', 'Assign mediators'),
    from: ['awaiting', ...atWork, 'suspended', 'signing'],
    to: 'same',
    by: ['director'],
    payload: v.object({ mediatorIds: v.pipe(v.array(idOf), v.minLength(1)) }),
  }),
  voided: mediationEvent({
    title: term('作废', 'Void'),
    from: ['draft', 'awaiting', ...atWork, 'suspended'],
    to: 'voided',
    by: mediators,
    payload: because,
  }),
};
