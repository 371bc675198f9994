import * as v from 'valibot';
import type { RoleCode } from '../../access/roles.ts';
import { term } from '../../term.ts';
import { riskLevels } from '../../vocabulary/risk-level.ts';
import { because, codeIn, day, words } from '../payload.ts';
import { mediationEvent, mediators } from './definition.ts';
import { atWork, binding } from './states.ts';

const alive = ['draft', 'awaiting', ...atWork, 'suspended', 'signing', ...binding] as const;
const anywhere = [...alive, 'performed', 'diverted', 'declined', 'terminated', 'closed'] as const;
const coordinators: RoleCode[] = ['director', 'judicial-office', 'court-liaison', 'committee-office'];

/** Duties to report and the watch over danger (人民调解法第二十五条；信访工作条例第二十五条). */
export const reportEvents = {
  riskReported: mediationEvent({
    title: term('风险上报', 'Report a risk'),
    from: anywhere,
    to: 'same',
    track: { name: 'alert', from: ['quiet', 'raised', 'lifted'], to: 'raised' },
    by: mediators,
    payload: v.object({ level: codeIn(riskLevels), reason: v.optional(words) }),
  }),
  coordinated: mediationEvent({
    title: term('召开协调会', 'Coordination meeting'),
    from: anywhere,
    to: 'same',
    track: { name: 'alert', from: ['raised'], to: 'raised' },
    by: coordinators,
    payload: v.object({ on: day, outcome: words }),
  }),
  riskLifted: mediationEvent({
    title: term('解除预警', 'Lift the alert'),
    from: anywhere,
    to: 'same',
    track: { name: 'alert', from: ['raised'], to: 'lifted' },
    by: coordinators,
    payload: because,
  }),
  dutyReported: mediationEvent({
    title: term('强制报告', 'Mandatory report'),
    from: anywhere,
    to: 'same',
    by: mediators,
    payload: v.object({ to: words, reason: words }),
  }),
  crimeFlagged: mediationEvent({
    title: term('可能涉案，停止调解并报告', 'Possible crime: stop and report'),
    from: [...atWork, 'suspended', 'signing'],
    to: 'suspended',
    track: { name: 'clue', from: ['unseen', 'cleared'], to: 'flagged' },
    by: mediators,
    payload: v.object({ to: words, reason: words }),
  }),
  crimeCleared: mediationEvent({
    title: term('涉案线索已排除', 'Sign of a crime cleared'),
    from: ['suspended'],
    to: 'same',
    track: { name: 'clue', from: ['flagged'], to: 'cleared' },
    by: mediators,
    payload: v.object({ on: day, receipt: words }),
  }),
};
