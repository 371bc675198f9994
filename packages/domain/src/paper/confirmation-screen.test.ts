import { describe, expect, it, test } from 'vitest';
import type { MediationBody } from '../case-type/mediation.ts';
import { screenAgreement } from './confirmation-screen.ts';

type Agreement = NonNullable<MediationBody['agreement']>;
type Clause = NonNullable<Agreement['terms']>[number];

const clear: Clause = {
  id: 't1',
  text: '郑春梅于2026年5月10日前支付吴长根修复款人民币3,000元（大写：叁仟元整），转入约定账户。',
  payerIds: ['p2'],
  payeeIds: ['p1'],
  amountFen: 300_000,
  due: '2026-05-10',
};

const codes = (clause: Partial<Clause>, more: Partial<Agreement> = {}) =>
  screenAgreement({ agreement: { performMode: '转账', terms: [{ ...clear, ...clause }], ...more } }).map(
    ({ code }) => code,
  );

describe('司法确认预审', () => {
  it('passes what is clear: payer, payee, amount in figures and capitals, date and way', () => {
    expect(codes({})).toEqual([]);
  });

  test.each<[string, Partial<Clause>, string]>([
    ['nobody who pays', { payerIds: [] }, 'payer'],
    ['nobody who is paid', { payeeIds: undefined }, 'payee'],
    ['no amount', { amountFen: undefined }, 'amount'],
    ['no date', { due: undefined }, 'due'],
    ['figures of another amount', { text: '支付修复款30000元（大写：叁仟元整）' }, 'figures'],
    ['capitals of another amount', { text: '支付修复款3000元（大写：叁万元整）' }, 'capitals'],
    ['no capitals', { text: '支付修复款3000元' }, 'capitals'],
  ])('points at %s', (_what, clause, code) => {
    expect(codes(clause)).toEqual([code]);
  });

  it('takes the date of the whole agreement for a term without one', () => {
    expect(codes({ due: undefined }, { performBy: '2026-05-10' })).toEqual([]);
  });

  it('wants the way of paying, and sums that add up', () => {
    expect(codes({}, { performMode: '' })).toEqual(['way']);
    expect(codes({}, { amountFen: 400_000 })).toEqual(['sum']);
  });

  test.each([
    ['双方自愿离婚', 'status'],
    ['婚生子由女方抚养，抚养权归女方', 'status'],
    ['争议地块归吴长根使用', 'title'],
    ['房屋归郑春梅所有', 'title'],
    ['确认宅基地使用权归吴长根', 'title'],
  ])('%s: the court does not confirm it', (text, code) => {
    const [first] = screenAgreement({ agreement: { performMode: '当面', terms: [{ id: 't1', text }] } });
    expect(first).toMatchObject({ code, weight: 'bar', at: 1 });
    expect(first?.basis).toContain('第三百五十五条');
  });

  it('asks nothing about money of a term without money', () => {
    expect(codes({ text: '双方今后就此事不再争执。', amountFen: undefined, payerIds: [], payeeIds: [] })).toEqual([]);
  });

  it('does not look at what was taken out', () => {
    const terms = [clear, { id: 't2', text: '双方自愿离婚', removed: true }];
    expect(screenAgreement({ agreement: { performMode: '转账', terms } })).toEqual([]);
  });

  it('reads 万元 as ten thousand', () => {
    expect(codes({ text: '支付货款1.2万元（大写：壹万贰仟元整）', amountFen: 1_200_000 })).toEqual([]);
  });
});
