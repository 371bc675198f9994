import * as v from 'valibot';
import { term } from '../../term.ts';
import { day, done, onPaper, words } from '../payload.ts';
import { court, mediationEvent, mediators } from './definition.ts';
import { binding } from './states.ts';

const agreed = [...binding, 'performed', 'diverted'] as const;

/** Judicial confirmation and the enforcement it opens (民事诉讼法第二百零五条、第二百零六条). */
export const confirmationEvents = {
  confirmationWaived: mediationEvent({
    title: term('当事人不申请司法确认', 'The parties do not apply for confirmation'),
    from: agreed,
    to: 'same',
    track: { name: 'confirmation', from: ['none'], to: 'waived' },
    by: mediators,
  }),
  confirmationApplied: mediationEvent({
    title: term('申请司法确认', 'Apply for judicial confirmation'),
    from: [...binding, 'performed'],
    to: 'same',
    track: { name: 'confirmation', from: ['none', 'waived', 'refused'], to: 'applied' },
    by: mediators,
    payload: v.object({ on: day, jointly: done }),
    stage: 'confirm',
  }),
  confirmationWithdrawn: mediationEvent({
    title: term('撤回司法确认申请', 'Withdraw the application'),
    from: agreed,
    to: 'same',
    track: { name: 'confirmation', from: ['applied', 'accepted'], to: 'none' },
    by: [...mediators, ...court],
  }),
  confirmationAccepted: mediationEvent({
    title: term('法院受理确认申请', 'Application accepted'),
    from: agreed,
    to: 'same',
    track: { name: 'confirmation', from: ['applied'], to: 'accepted' },
    by: court,
    payload: v.object({ on: day, courtCaseNo: words }),
  }),
  confirmationRefused: mediationEvent({
    title: term('法院不予受理确认申请', 'Application not accepted'),
    from: agreed,
    to: 'same',
    track: { name: 'confirmation', from: ['applied'], to: 'refused' },
    by: court,
    payload: v.object({ on: day, reason: words }),
  }),
  confirmed: mediationEvent({
    title: term('裁定协议有效', 'Agreement confirmed'),
    from: agreed,
    to: 'same',
    track: { name: 'confirmation', from: ['accepted'], to: 'confirmed' },
    by: court,
    payload: onPaper,
  }),
  confirmationRejected: mediationEvent({
    title: term('裁定驳回申请', 'Confirmation rejected'),
    from: agreed,
    to: 'same',
    track: { name: 'confirmation', from: ['accepted'], to: 'rejected' },
    by: court,
    payload: v.object({ on: day, reason: words }),
  }),
  enforcementStarted: mediationEvent({
    title: term('立案执行', 'Enforcement begins'),
    from: [...binding, 'diverted'],
    to: 'diverted',
    track: { name: 'confirmation', from: ['confirmed'], to: 'enforcing' },
    by: court,
    payload: onPaper,
  }),
  enforcementEnded: mediationEvent({
    title: term('执行终结', 'Enforcement ends'),
    from: ['diverted'],
    to: ['performed', 'diverted'],
    choose: (_past, { completed }) => (completed ? 'performed' : 'diverted'),
    track: { name: 'confirmation', from: ['enforcing'], to: 'enforced' },
    by: court,
    payload: v.object({ on: day, completed: v.boolean() }),
  }),
};
