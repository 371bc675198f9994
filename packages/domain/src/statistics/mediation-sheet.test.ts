import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { caseSources } from '../vocabulary/case-source.ts';
import { codesOf } from '../vocabulary/define.ts';
import { committeeKinds } from '../vocabulary/committee-kind.ts';
import { disputeTypes } from '../vocabulary/dispute-type.ts';
import type { ClosedCase } from './closed-case.ts';
import { identities } from './identities.ts';
import { casesBehind, fillSheet, mediationColumns, toTenThousands } from './mediation-sheet.ts';

const whole = { from: '2026-01-01', until: '2026-12-31' };

function closed(overrides: Partial<ClosedCase> = {}): ClosedCase {
  return {
    id: 'c1',
    closedOn: '2026-04-15',
    parties: 2,
    agreement: 'written',
    difficult: false,
    amountFen: 60_000,
    committeeKind: 'village',
    source: '1',
    disputeType: '02',
    ...overrides,
  };
}

describe('the 39 columns', () => {
  it('stand in the order of the form', () => {
    const at = (no: number) => mediationColumns.find((column) => column.no === no)?.title.zh;
    expect(mediationColumns).toHaveLength(39);
    expect([1, 5, 6, 11, 12, 14, 15, 19, 20, 37, 38, 39].map(at)).toEqual([
      '案件总数',
      '涉及金额（万元）',
      '村调委会',
      '社会团体和其他组织调委会',
      '依申请调解',
      '接受委托移送调解',
      '法院委托移送',
      '其他部门委托移送',
      '婚姻家庭纠纷',
      disputeTypes.options.at(-1)?.name.zh,
      '口头协议',
      '书面协议',
    ]);
  });

  test.each<[Partial<ClosedCase>, number[]]>([
    [{}, [1, 3, 6, 12, 21, 39]],
    [{ agreement: 'oral' }, [1, 3, 6, 12, 21, 38]],
    [{ agreement: undefined, amountFen: 0 }, [1, 6, 12, 21]],
    [{ difficult: true, source: '3-3', committeeKind: 'street' }, [1, 3, 4, 9, 14, 17, 21, 39]],
  ])('count a case with %j in %j', (overrides, columns) => {
    const sums = fillSheet([closed(overrides)], whole);
    const counted = [...sums].filter(([no, sum]) => sum === 1 && no !== 2 && no !== 5).map(([no]) => no);
    expect(counted).toEqual(columns);
    expect(sums.get(2)).toBe(2);
  });
});

describe('a sheet', () => {
  it('counts what was closed in the period, on its first and its last day too', () => {
    const cases = ['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'].map((closedOn) => closed({ closedOn }));
    expect(fillSheet(cases, { from: '2026-04-01', until: '2026-04-30' }).get(1)).toBe(2);
  });

  it('opens the list behind each number', () => {
    const cases = [closed({ id: 'a', agreement: 'oral' }), closed({ id: 'b' })];
    expect(casesBehind(cases, 38).map(({ id }) => id)).toEqual(['a']);
    expect(casesBehind(cases, 40)).toEqual([]);
  });

  it('adds up, whatever was closed', () => {
    const some = fc.record({
      parties: fc.nat(50),
      agreement: fc.constantFrom('oral' as const, 'written' as const, undefined),
      difficult: fc.boolean(),
      amountFen: fc.nat(1_000_000_000),
      committeeKind: fc.constantFrom(...codesOf(committeeKinds)),
      source: fc.constantFrom(...codesOf(caseSources).filter((code) => code !== '3')),
      disputeType: fc.constantFrom(...codesOf(disputeTypes)),
    });
    fc.assert(
      fc.property(fc.array(some), (cases) => {
        const sums = fillSheet(cases.map(closed), whole);
        expect(identities.map(({ gap }) => gap(sums))).toEqual(identities.map(() => 0));
        expect(sums.get(5)).toBe(cases.reduce((sum, { amountFen }) => sum + amountFen, 0));
      }),
    );
  });

  it('says which rule does not hold when an entry is missing', () => {
    const sums = fillSheet([closed({ source: undefined, disputeType: undefined })], whole);
    const broken = identities.filter(({ gap }) => gap(sums) !== 0).map(({ title }) => title.zh);
    expect(broken).toEqual(['依申请、主动、接受委托之和等于案件总数', '十八类纠纷之和等于案件总数']);
  });

  test.each([
    [0, '0.00'],
    [60_000, '0.06'],
    [1_234_567, '1.23'],
    [1_235_000, '1.24'],
    [1_000_000, '1.00'],
  ])('prints %i fen as %s', (fen, words) => {
    expect(toTenThousands(fen)).toBe(words);
  });
});
