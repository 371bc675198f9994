import type { CaseOutline } from '@jiefen/domain/case-type/outline';
import type { KeptDeadline } from '@jiefen/domain/deadline/outlook';
import { expect, it, test } from 'vitest';
import type { CaseHead } from '#features/workspace/glance.ts';
import { remindersOf } from './reminders.svelte.ts';

const apply: KeptDeadline = {
  rule: 'jc.decide',
  from: '2026-09-05',
  due: '2026-10-08',
  workTo: '2026-10-08',
  provisional: false,
};

function aHead(deadlines: readonly KeptDeadline[], { group = 'open' }: Partial<CaseOutline> = {}): CaseHead {
  const outline = { group, hands: ['u-zhao'] };
  return { collection: 'mediation', head: { light: { id: 'c1' }, outline, outlook: { deadlines } } } as never;
}

const zhao = { id: 'u-zhao', role: 'village-mediator' } as const;
const sun = { id: 'u-sun', role: 'director' } as const;

test.each([
  ['2026-09-30', zhao, []],
  ['2026-10-01', zhao, ['week']],
  ['2026-10-08', zhao, ['today']],
  ['2026-10-09', zhao, ['overdue']],
  ['2026-10-09', sun, []],
  ['2026-10-10', sun, ['escalated']],
] as const)('on %s %o is reminded of %j', (today, person, stages) => {
  expect(remindersOf(aHead([apply]), person, today).map(({ stage }) => stage)).toEqual(stages);
});

it('another mediator of the same committee is not reminded of a case out of their hands', () => {
  expect(remindersOf(aHead([apply]), { id: 'u-han', role: 'village-mediator' }, '2026-10-10')).toEqual([]);
});

it('what is met, what was a right nobody used, and what has ended remind nobody', () => {
  const met = { ...apply, metOn: '2026-10-01' };
  const lapsed: KeptDeadline = { ...apply, rule: 'jc.apply' };
  expect(remindersOf(aHead([met, lapsed]), zhao, '2026-10-09')).toEqual([]);
  expect(remindersOf(aHead([apply], { group: 'ended' }), zhao, '2026-10-09')).toEqual([]);
});
