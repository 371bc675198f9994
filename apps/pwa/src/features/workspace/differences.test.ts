import type { Conflict } from '@jiefen/domain/case-type/envelope';
import { aMediation, aParty, testId } from '@jiefen/domain/testing';
import { describe, expect, it } from 'vitest';
import { differencesOf, settledOf } from './differences.ts';

const nameOf = (id: string) => ({ 'u-zhao': '赵德厚', 'u-he': '何正平' })[id];

const conflict: Conflict = {
  id: 'c1',
  path: 'agreement.performBy',
  base: null,
  kept: '2026-12-15',
  keptBy: 'u-he',
  keptAt: '2026-11-22T00:50:00Z',
  lost: '2026-12-01',
  lostBy: 'u-zhao',
  lostAt: '2026-11-22T01:12:00Z',
};
const settled: Conflict = { ...conflict, resolution: { choice: 'lost', by: 'u-zhao', at: '2026-11-23T00:00:00Z' } };

const differences = (overrides: Partial<Conflict> = {}) =>
  differencesOf(
    { collection: 'mediation', body: aMediation({ conflicts: [{ ...conflict, ...overrides }] }) },
    'u-zhao',
    nameOf,
  );

describe('A field that two people changed', () => {
  it('shows my words first, in the words of the field', () => {
    const [difference] = differences();
    expect(difference).toMatchObject({ label: '履行期限', before: '（空）', both: undefined });
    expect(difference?.sides.map(({ text, by, isMine, choice }) => [text, by, isMine, choice])).toEqual([
      ['2026年12月1日', '赵德厚', true, 'lost'],
      ['2026年12月15日', '何正平', false, 'kept'],
    ]);
  });

  it('can keep both of two long texts', () => {
    const [difference] = differences({ path: 'brief', kept: '先', lost: '后' });
    expect(difference?.both).toBe('先\n后');
  });

  it('says which person of a list it is about', () => {
    const parties = [aParty({ id: testId(1) }), aParty({ id: testId(2), name: '郑春梅' })];
    const conflicts = [{ ...conflict, path: `parties[${testId(2)}].phone`, kept: '10000000001', lost: '10000000002' }];
    const [difference] = differencesOf(
      { collection: 'mediation', body: aMediation({ parties, conflicts }) },
      'u-zhao',
      nameOf,
    );
    expect(difference?.label).toBe('当事人 2 · 联系方式');
  });

  it('is shown even when a newer version wrote something this one does not know', () => {
    const [difference] = differences({ path: 'fromTomorrow', kept: { a: 1 }, lost: 'x' });
    expect(difference).toMatchObject({ label: 'fromTomorrow', sides: [{ text: 'x' }, { text: '{"a":1}' }] });
  });

  it('leaves the open list once decided and stays readable for ever', () => {
    expect(differences(settled)).toEqual([]);
    const body = aMediation({ conflicts: [settled] });
    expect(settledOf({ collection: 'mediation', body }, nameOf)).toEqual([
      {
        id: 'c1',
        label: '履行期限',
        chosen: '2026年12月1日',
        others: ['2026年12月15日'],
        by: '赵德厚',
        at: '2026-11-23T00:00:00Z',
      },
    ]);
  });

  it('shows the third wording where both were kept', () => {
    const both: Conflict = {
      ...settled,
      path: 'brief',
      kept: '先',
      lost: '后',
      resolution: { choice: 'other', by: 'u-zhao', at: conflict.keptAt },
    };
    const body = aMediation({ brief: '先\n后', conflicts: [both] });
    expect(settledOf({ collection: 'mediation', body }, nameOf)[0]).toMatchObject({
      chosen: '先\n后',
      others: ['先', '后'],
    });
  });
});
