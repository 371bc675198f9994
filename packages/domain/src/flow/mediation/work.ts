import * as v from 'valibot';
import { term } from '../../term.ts';
import { sessionResults } from '../../vocabulary/session-result.ts';
import { terminationReasons } from '../../vocabulary/termination-reason.ts';
import { codeIn, day, done, idOf, words } from '../payload.ts';
import { type MediationPast, mediationEvent, mediators } from './definition.ts';
import { mediationReasons } from './reasons.ts';
import { atWork, type MediationState } from './states.ts';

/** Investigation, sessions, pauses and the end without agreement (人民调解法第二十二条至第二十六条). */
export const workEvents = {
  investigated: mediationEvent({
    title: term('调查', 'Investigate'),
    from: atWork,
    to: ['investigating', 'mediating'],
    choose: ({ state }) => (state === 'mediating' ? 'mediating' : 'investigating'),
    by: mediators,
  }),
  sessionHeld: mediationEvent({
    title: term('调解', 'Hold a session'),
    from: atWork,
    to: 'mediating',
    by: mediators,
    payload: v.object({
      sessionId: v.optional(idOf),
      result: v.optional(codeIn(sessionResults)),
    }),
  }),
  extended: mediationEvent({
    title: term('延长调解期限', 'Extend the time'),
    from: [...atWork, 'suspended'],
    to: 'same',
    by: mediators,
    payload: v.object({ until: day, partiesAgreed: done }),
  }),
  suspended: mediationEvent({
    title: term('中止调解', 'Suspend'),
    from: [...atWork, 'signing'],
    to: 'suspended',
    by: mediators,
    payload: v.object({ reason: words, reviewOn: day }),
  }),
  resumed: mediationEvent({
    title: term('恢复调解', 'Resume'),
    from: ['suspended'],
    to: [...atWork, 'signing'],
    choose: stateBefore,
    by: mediators,
    when: ({ tracks }) => (tracks.clue === 'flagged' ? mediationReasons.crimeClue : undefined),
  }),
  terminated: mediationEvent({
    title: term('终止调解', 'End without agreement'),
    from: [...atWork, 'suspended', 'signing'],
    to: 'terminated',
    by: mediators,
    payload: v.object({ reason: codeIn(terminationReasons), remediesTold: done }),
  }),
};

function stateBefore({ trail }: MediationPast): MediationState {
  return trail.at(-2)?.state ?? 'mediating';
}
