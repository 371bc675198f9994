import * as v from 'valibot';
import { term } from '../../term.ts';
import { decisionOpinions } from '../../vocabulary/decision-opinion.ts';
import { because, codeIn, day, done, idOf, onDay, onPaper, service, words } from '../payload.ts';
import { petitionEvent, unit } from './definition.ts';
import { litigationFirst } from './litigation.ts';
import { petitionReasons } from './reasons.ts';
import { handling } from './states.ts';

/** Investigation, hearing, mediation of the civil part, extension, decision (第三十一条至第三十四条). */
export const handlingEvents = {
  reassigned: petitionEvent({
    title: term('更换承办人', 'Change the handler'),
    from: ['received', ...handling, 'reviewing', 'rereviewing'],
    to: 'same',
    by: unit,
    payload: v.object({ handlerId: idOf, reason: words }),
  }),
  investigated: petitionEvent({
    title: term('调查', 'Investigate'),
    from: handling,
    to: ['investigating', 'duty'],
    choose: ({ state }) => (state === 'duty' ? 'duty' : 'investigating'),
    by: unit,
    payload: onDay,
  }),
  hearingHeld: petitionEvent({
    title: term('举行听证', 'Hold a hearing'),
    from: ['investigating', 'reviewing', 'rereviewing'],
    to: 'same',
    by: unit,
    payload: v.object({
      on: day,
      hearingDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90))),
    }),
  }),
  mediationLinked: petitionEvent({
    title: term('访调对接，委托调解', 'Refer the civil part to mediation'),
    from: ['received', 'accepted', 'notified', 'investigating'],
    to: 'same',
    track: { name: 'mediation', from: ['unlinked', 'back'], to: 'linked' },
    by: unit,
    payload: v.object({ on: day, committeeId: idOf, scope: words, bothAgree: done }),
    needs: (facts) => ((facts.purpose ?? 'claim') === 'claim' ? litigationFirst(facts) : petitionReasons.claimOnly),
  }),
  mediationReported: petitionEvent({
    title: term('登记调解结果', 'Record the result of mediation'),
    from: ['received', ...handling, 'decided', 'served'],
    to: 'same',
    track: { name: 'mediation', from: ['linked'], to: 'back' },
    by: unit,
    payload: v.object({ on: day, result: words }),
  }),
  extensionAsked: petitionEvent({
    title: term('申请延期', 'Ask for an extension'),
    from: handling,
    to: 'same',
    track: { name: 'extension', from: ['none', 'refused'], to: 'asked' },
    by: unit,
    payload: because,
  }),
  extensionApproved: petitionEvent({
    title: term('批准延期', 'Approve the extension'),
    from: handling,
    to: 'same',
    track: { name: 'extension', from: ['asked'], to: 'approved' },
    by: unit,
    payload: v.object({
      on: day,
      approver: words,
      days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
    }),
  }),
  extensionRefused: petitionEvent({
    title: term('不同意延期', 'Refuse the extension'),
    from: handling,
    to: 'same',
    track: { name: 'extension', from: ['asked'], to: 'refused' },
    by: unit,
    payload: because,
  }),
  extensionServed: petitionEvent({
    title: term('送达延期告知', 'Serve the notice of extension'),
    from: [...handling, 'decided', 'served'],
    to: 'same',
    track: { name: 'extension', from: ['approved'], to: 'told' },
    by: unit,
    payload: service,
  }),
  decided: petitionEvent({
    title: term('出具处理意见书', 'Issue the decision'),
    from: ['investigating', 'duty'],
    to: 'decided',
    by: unit,
    payload: v.object({
      ...onPaper.entries,
      opinion: codeIn(decisionOpinions),
      remediesTold: done,
    }),
    stage: 'decide',
    when: ({ tracks }) => (tracks.mediation === 'linked' ? petitionReasons.mediationPending : undefined),
  }),
  decisionServed: petitionEvent({
    title: term('送达处理意见书', 'Serve the decision'),
    from: ['decided'],
    to: 'served',
    by: unit,
    payload: service,
  }),
  executed: petitionEvent({
    title: term('处理意见已执行', 'Decision carried out'),
    from: ['served', 'reviewServed', 'concluded', 'settled'],
    to: 'same',
    by: unit,
    payload: onDay,
  }),
};
