import { expect, test } from 'vitest';
import { provisionalNumber, toOfficialBrackets } from './doc-number.ts';

test('until the server gives one, the phone shows its own number', () => {
  expect(provisionalNumber('NP01', 7)).toBe('临-NP01-0007');
});

test.each(['白政信受[2026]9号', '白政信受（2026）9号', '白政信受【2026】9号', '白政信受〔2026〕9号'])(
  '%s gets hexagonal brackets',
  (input) => {
    expect(toOfficialBrackets(input)).toBe('白政信受〔2026〕9号');
  },
);
