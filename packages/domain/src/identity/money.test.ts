import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capitalToFen, fenToCapital } from './money.ts';

test.each([
  [0, '人民币零元整'],
  [1, '人民币壹分'],
  [10, '人民币壹角整'],
  [11, '人民币壹角壹分'],
  [100, '人民币壹元整'],
  [101, '人民币壹元零壹分'],
  [110, '人民币壹元壹角整'],
  [1000, '人民币壹拾元整'],
  [1001, '人民币壹拾元零壹分'],
  [11000, '人民币壹佰壹拾元整'],
  [60000, '人民币陆佰元整'],
  [85000, '人民币捌佰伍拾元整'],
  [100500, '人民币壹仟零伍元整'],
  [128000, '人民币壹仟贰佰捌拾元整'],
  [160950, '人民币壹仟陆佰零玖元伍角整'],
  [240000, '人民币贰仟肆佰元整'],
  [386000, '人民币叁仟捌佰陆拾元整'],
  [1000000, '人民币壹万元整'],
  [1000100, '人民币壹万零壹元整'],
  [1100000, '人民币壹万壹仟元整'],
  [3860000, '人民币叁万捌仟陆佰元整'],
  [7860000, '人民币柒万捌仟陆佰元整'],
  [1640902, '人民币壹万陆仟肆佰零玖元零贰分'],
  [10700053, '人民币壹拾万柒仟元伍角叁分'],
  [100010000, '人民币壹佰万零壹佰元整'],
  [1020304050, '人民币壹仟零贰拾万叁仟零肆拾元伍角整'],
  [10000000000, '人民币壹亿元整'],
  [10000010000, '人民币壹亿零壹佰元整'],
  [10001000000, '人民币壹亿零壹万元整'],
  [11000000000, '人民币壹亿壹仟万元整'],
  [100000000000000, '人民币壹万亿元整'],
  [100000001000000, '人民币壹万亿零壹万元整'],
])('%i fen are %s', (fen, capital) => {
  expect(fenToCapital(fen)).toBe(capital);
  expect(capitalToFen(capital)).toEqual({ ok: true, fen });
});

test.each([
  ['柒万捌仟陆佰圆正', 7860000],
  ['拾元整', 1000],
  ['壹拾万零柒仟元零伍角叁分', 10700053],
  ['壹仟元', 100000],
  ['人民币 陆佰元整', 60000],
])('people also write %s', (capital, fen) => {
  expect(capitalToFen(capital)).toEqual({ ok: true, fen });
});

test.each(['', '人民币', '整', '陆佰', '600元', '壹万万万元', '佰元', '壹壹元', '壹元贰元', '万元', '一百元'])(
  '%o is no amount in capitals',
  (capital) => {
    expect(capitalToFen(capital)).toEqual({ ok: false, problem: 'not-capital-money' });
  },
);

test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d is no amount in fen', (fen) => {
  expect(() => fenToCapital(fen)).toThrow(RangeError);
});

test('capitals read back to the same fen', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (fen) => {
      expect(capitalToFen(fenToCapital(fen))).toEqual({ ok: true, fen });
    }),
  );
});
