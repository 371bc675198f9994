import { describe, expect, it } from 'vitest';
import { instalmentsOf, performanceOf, unfollowed } from './instalments.ts';

const agreement = {
  performBy: '2026-05-10',
  terms: [
    { id: 't1', text: '修复款', payerIds: ['p2'], payeeIds: ['p1'], amountFen: 300_000, due: '2026-05-01' },
    { id: 't2', text: '误工费', payerIds: ['p2', 'p3'], payeeIds: ['p1'], amountFen: 50_000 },
    { id: 't3', text: '不再争执' },
    { id: 't4', text: '错录', amountFen: 9, due: '2026-05-01', removed: true },
  ],
};
const recurring = {
  ...{ cycle: '每月31日', from: '2026-01-31', until: '2026-04-30' },
  items: [{ id: 'i1', payerId: 'p2', payeeId: 'p1', amountFen: 15_000 }],
};

describe('分期履行', () => {
  it('lists what the terms promise; a term without a day of its own is due with the agreement', () => {
    expect(instalmentsOf(agreement)).toEqual([
      { item: '修复款', payerId: 'p2', payeeId: 'p1', amountFen: 300_000, due: '2026-05-01' },
      { item: '误工费', payeeId: 'p1', amountFen: 50_000, due: '2026-05-10' },
    ]);
  });

  it('lists each recurring payment until its end, on the last day of shorter months', () => {
    expect(instalmentsOf({ recurring }).map(({ due }) => due)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });

  it.each([
    ['每季度', '2026-04-05'],
    ['每半年', '2026-07-05'],
    ['每年', '2027-01-05'],
  ])('%s: the second is due on %s', (cycle, due) => {
    const endless = { cycle, from: '2026-01-05', items: recurring.items };
    expect(instalmentsOf({ recurring: endless })).toHaveLength(12);
    expect(instalmentsOf({ recurring: endless })[1]?.due).toBe(due);
  });

  it('does not list again what is followed already, whoever wrote it down', () => {
    const followed = {
      id: 'f1',
      item: '另一种写法',
      payerId: 'p2',
      payeeId: 'p1',
      amountFen: 300_000,
      due: '2026-05-01',
    };
    expect(unfollowed({ agreement, performance: [followed] }).map(({ item }) => item)).toEqual(['误工费']);
    const taken = { ...followed, removed: true };
    expect(unfollowed({ agreement, performance: [taken] })).toHaveLength(2);
  });

  it('adds up what is paid and counts what is late', () => {
    const performance = [
      { id: 'f1', amountFen: 300_000, paidFen: 300_000, due: '2026-05-01', doneAt: '2026-05-01' },
      { id: 'f2', amountFen: 50_000, paidFen: 20_000, due: '2026-05-10' },
      { id: 'f3', amountFen: 70_000, due: '2026-06-10' },
    ];
    expect(performanceOf({ performance }, '2026-05-11')).toEqual({ promised: 420_000, paid: 320_000, late: 1 });
    expect(performanceOf({ performance }, '2026-05-10').late).toBe(0);
  });
});
