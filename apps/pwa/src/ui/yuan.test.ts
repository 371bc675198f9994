import { expect, it } from 'vitest';
import { fenToYuan, yuanToFen } from './yuan.ts';

it.each([
  ['300', 30_000],
  ['1,200.5', 120_050],
  ['￥１２００．０５元', 120_005],
  ['0.3', 30],
  ['', undefined],
  ['  ', undefined],
])('reads %j', (written, fen) => {
  expect(yuanToFen(written)).toBe(fen);
});

it.each(['three', '-5', '1.234', '1.2.3', '99999999999999999'])('does not guess at %j', (written) => {
  expect(yuanToFen(written)).toBe('wrong');
});

it('writes back what it read', () => {
  expect([0, 5, 30_000, 120_050].map((fen) => fenToYuan(fen))).toEqual(['0', '0.05', '300', '1200.50']);
  expect(fenToYuan(undefined)).toBe('');
});
