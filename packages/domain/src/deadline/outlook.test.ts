import { expect, it } from 'vitest';
import { mediationOutline, petitionOutline } from '../case-type/outline.ts';
import { aMediation, anEvent, aPetition } from '../testing.ts';
import { deadlinesOf } from './of-document.ts';
import { outlookOf, stateOn } from './outlook.ts';

const history = (...steps: readonly (readonly [type: string, day: string])[]) =>
  steps.map(([type, day], at) => anEvent({ id: `e${at}`, type, at: `${day}T10:00:00+08:00`, payload: { on: day } }));

const days = ['2026-05-18', '2026-06-01', '2026-06-18', '2026-06-19', '2026-09-01', '2027-08-01', '2031-01-01'];

const mediations = {
  new: aMediation(),
  running: aMediation({ events: history(['registered', '2026-05-18'], ['sessionHeld', '2026-05-20']) }),
  labour: aMediation({ disputeType: '10', events: history(['registered', '2026-05-18']) }),
};
const petitions = {
  new: aPetition(),
  received: aPetition({
    events: history(['registered', '2026-05-18'], ['forwarded', '2026-05-20'], ['receiptSigned', '2026-05-22']),
  }),
};

const pressing = ['open', 'provisional', 'overdue'];

it.each(Object.entries(mediations))(
  'says on any later day what the deadlines of that day say: mediation, %s',
  (_name, body) => {
    const outlook = outlookOf({ type: 'mediation', body }, mediationOutline(body), '2026-05-18');
    expect(outlook.moves).toBe(false);
    for (const today of days) expect(standing(outlook, today)).toEqual(due('mediation', body, today));
  },
);

it.each(Object.entries(petitions))(
  'says on any later day what the deadlines of that day say: petition, %s',
  (_name, body) => {
    const outlook = outlookOf({ type: 'petition', body }, petitionOutline(body), '2026-05-18');
    for (const today of days) expect(standing(outlook, today)).toEqual(due('petition', body, today));
  },
);

it('says that the deadlines of a case that stands still move, and keeps none of a case that has ended', () => {
  const { running } = mediations;
  const still = { state: 'suspended', group: 'open' } as const;
  const ended = { state: 'voided', group: 'ended' } as const;
  expect(outlookOf({ type: 'mediation', body: running }, still, '2026-06-01').moves).toBe(true);
  expect(outlookOf({ type: 'mediation', body: running }, ended, '2026-06-01').deadlines).toEqual([]);
});

function standing({ deadlines }: ReturnType<typeof outlookOf>, today: string): string[] {
  return deadlines
    .map((deadline) => `${deadline.rule} ${deadline.workTo} ${stateOn(deadline, today)}`)
    .filter((line) => pressing.some((state) => line.endsWith(state)));
}

function due(type: string, body: object, today: string): string[] {
  return deadlinesOf(type, body, { today })
    .filter(({ state }) => pressing.includes(state))
    .map(({ rule, workTo, state }) => `${rule} ${workTo} ${state}`);
}
