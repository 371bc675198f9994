import { expect, test } from 'vitest';
import { checkCreditCode, organisationCheckSign } from './credit-code.ts';

test.each([
  ['91990101MAQTEXT1X0', 'ok', undefined],
  ['N2990101N28TEXT58A', 'ok', undefined],
  ['12990101MB0TEXT08G', 'ok', undefined],
  ['51990101MJTEXT004E', 'ok', undefined],
  ['91990101000000000Q', 'ok', undefined],
  [' 91990101 maqtext1x0 ', 'ok', undefined],
  ['９１９９０１０１MAQTEXT1X0', 'ok', undefined],
  ['91990101MAQTEXT1X1', 'warn', 'uscc.check'],
  ['91990101MAQTEXT2X0', 'warn', 'uscc.check'],
  ['91990101MAQTEXT12C', 'warn', 'uscc.organisation'],
  ['B1990101MAQTEXT1XX', 'warn', 'uscc.department'],
  ['91990101MAQTEST1X0', 'error', 'uscc.form'],
  ['9199010IMAQTEXT1X0', 'error', 'uscc.form'],
  ['91990101MAQTEXT1X', 'error', 'uscc.form'],
  ['91990101MAQTEXT1X00', 'error', 'uscc.form'],
  ['', 'error', 'uscc.form'],
])('%s is %s %s', (code, level, reason) => {
  const check = checkCreditCode(code, 'test');
  expect([check.level, check.reason]).toEqual([level, reason]);
});

test('production refuses the test area only', () => {
  expect(checkCreditCode('91990101MAQTEXT1X0', 'production')).toMatchObject({
    level: 'error',
    reason: 'uscc.test',
  });
  expect(checkCreditCode('91000000MAQTEXT1XT', 'production').level).toBe('ok');
});

test.each([
  ['12345678', '8'],
  ['MAQTEXT1', 'X'],
  ['00000000', '0'],
])('the organisation code %s ends in %s', (first8, sign) => {
  expect(organisationCheckSign(first8)).toBe(sign);
});
