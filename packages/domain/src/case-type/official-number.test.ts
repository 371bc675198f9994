import { expect, test } from 'vitest';
import { mediationNumber, petitionNumber, readOfficialNumber } from './official-number.ts';

test('a mediation case is numbered by year, committee and series', () => {
  expect(mediationNumber(2026, '南坡', 5)).toBe('（2026）南坡人调字第5号');
});

test('a petition is numbered by body and year, with four digits', () => {
  expect(petitionNumber(2026, '测', 157)).toBe('测信访〔2026〕0157号');
});

test.each([
  [mediationNumber(2026, '三道梁', 41), { series: '（2026）三道梁人调字第', number: 41 }],
  [petitionNumber(2025, '测', 588), { series: '测信访〔2025〕', number: 588 }],
  ['临-NP01-0007', undefined],
  ['', undefined],
])('%s is read back as %o', (text, parts) => {
  expect(readOfficialNumber(text)).toEqual(parts);
});
