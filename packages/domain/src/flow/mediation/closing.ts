import * as v from 'valibot';
import { term } from '../../term.ts';
import { referralResults } from '../../vocabulary/referral-result.ts';
import { because, codeIn, day, onDay } from '../payload.ts';
import { court, mediationEvent, mediators } from './definition.ts';
import { mediationReasons } from './reasons.ts';
import { binding } from './states.ts';

const withResult = ['declined', ...binding, 'performed', 'diverted', 'terminated', 'closed'] as const;

/** Reporting back, closing, filing and the subsidy (人民调解法第二十七条；特邀调解规定第二十六条). */
export const closingEvents = {
  referralReported: mediationEvent({
    title: term('向移送单位反馈结果', 'Report the result to the sender'),
    from: withResult,
    to: 'same',
    track: { name: 'referral', from: ['taken'], to: 'reported' },
    by: mediators,
    payload: v.object({ on: day, result: v.optional(codeIn(referralResults)) }),
  }),
  referralAcknowledged: mediationEvent({
    title: term('移送单位签收反馈', 'Sender receives the report'),
    from: [...withResult, 'archived'],
    to: 'same',
    track: { name: 'referral', from: ['reported'], to: 'acknowledged' },
    by: [...court, 'petition-clerk', 'department-liaison'],
    payload: onDay,
  }),
  closed: mediationEvent({
    title: term('结案', 'Close'),
    from: ['performed', 'diverted', 'terminated'],
    to: 'closed',
    by: mediators,
    stage: 'close',
    when: ({ state, applied }) => {
      const visited = applied.some(({ type }) => type === 'followedUp');
      return state === 'performed' && !visited ? mediationReasons.followUpFirst : undefined;
    },
  }),
  archived: mediationEvent({
    title: term('归档', 'Archive'),
    from: ['declined', 'terminated', 'closed'],
    to: 'archived',
    by: mediators,
    stage: 'archive',
    when: ({ tracks }) => (tracks.referral === 'taken' ? mediationReasons.reportBackFirst : undefined),
  }),
  borrowed: mediationEvent({
    title: term('借阅', 'Lend the file'),
    from: ['archived'],
    to: 'same',
    by: ['director'],
    payload: because,
  }),
  corrected: mediationEvent({
    title: term('更正', 'Correct'),
    from: ['declined', 'terminated', 'closed', 'archived'],
    to: 'same',
    by: mediators,
    payload: because,
  }),
  subsidyClaimed: mediationEvent({
    title: term('申报以案定补', 'Claim the subsidy'),
    from: ['terminated', 'closed', 'archived'],
    to: 'same',
    track: { name: 'subsidy', from: ['unclaimed', 'denied'], to: 'claimed' },
    by: mediators,
  }),
  subsidyGranted: mediationEvent({
    title: term('补贴审核通过', 'Grant the subsidy'),
    from: ['terminated', 'closed', 'archived'],
    to: 'same',
    track: { name: 'subsidy', from: ['claimed'], to: 'granted' },
    by: ['judicial-office'],
  }),
  subsidyDenied: mediationEvent({
    title: term('补贴审核未通过', 'Deny the subsidy'),
    from: ['terminated', 'closed', 'archived'],
    to: 'same',
    track: { name: 'subsidy', from: ['claimed'], to: 'denied' },
    by: ['judicial-office'],
    payload: because,
  }),
};
