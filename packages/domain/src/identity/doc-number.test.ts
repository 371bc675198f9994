import { expect, test } from 'vitest';
import { caseNumberToText, provisionalNumber, textToCaseNumber, toOfficialBrackets } from './doc-number.ts';

test('a case number names year, committee and count', () => {
  const number = { year: 2026, short: '南坡', number: 5 };
  expect(caseNumberToText(number)).toBe('（2026）南坡人调字第5号');
  expect(caseNumberToText(number, '民调字')).toBe('（2026）南坡民调字第5号');
});

test.each([
  ['（2026）南坡人调字第5号', { year: 2026, short: '南坡', number: 5 }],
  ['(2026) 三道梁民调字第12号', { year: 2026, short: '三道梁', number: 12 }],
  ['临-NP01-0007', undefined],
  ['（2026）南坡人调字第0号', undefined],
])('%s reads as %o', (text, number) => {
  expect(textToCaseNumber(text)).toEqual(number);
});

test('until then the phone shows its own number', () => {
  expect(provisionalNumber('NP01', 7)).toBe('临-NP01-0007');
});

test.each(['白政信受[2026]9号', '白政信受（2026）9号', '白政信受【2026】9号', '白政信受〔2026〕9号'])(
  '%s gets hexagonal brackets',
  (input) => {
    expect(toOfficialBrackets(input)).toBe('白政信受〔2026〕9号');
  },
);
