import { expect, test } from 'vitest';
import { parseCase } from './case-type/parse.ts';
import { mediation } from './case-type/mediation.ts';
import { checkCreditCode } from './identity/credit-code.ts';
import { checkPhone } from './identity/phone.ts';
import { checkResidentId } from './identity/resident-id.ts';
import { aMediation, aParty, testCreditCode, testId, testPhone, testResidentId } from './testing.ts';

const here = { today: '2026-11-22', mode: 'test' } as const;

test('test identities pass every check in test mode and none in production', () => {
  const number = testResidentId('1968-03-12', 1);
  expect(number).toBe('990101196803120013');
  expect(checkResidentId(number, here).level).toBe('ok');
  expect(checkResidentId(number, { ...here, mode: 'production' }).level).toBe('error');
  expect(checkPhone(testPhone(1), 'test').level).toBe('ok');
  expect(checkPhone(testPhone(1), 'production').level).toBe('error');
  expect(checkCreditCode(testCreditCode('MAQTEXT1'), 'test').level).toBe('ok');
  expect(checkCreditCode(testCreditCode('MAQTEXT1'), 'production').level).toBe('error');
});

test('the people of the sample case agree with their numbers', () => {
  const checks = (aMediation().parties ?? []).map(({ idNumber, sex, birthDate }) =>
    checkResidentId(idNumber ?? '', { ...here, sex, birthDate }),
  );
  expect(checks.map((check) => check.level)).toEqual(['ok', 'ok']);
});

test('an override stands in for the default', () => {
  const body = aMediation({ id: testId(77), parties: [aParty({ name: '李桂芝' })] });
  expect(parseCase(mediation, body)).toEqual({ ok: true, body });
  expect([body.id, body.parties?.[0]?.name]).toEqual([testId(77), '李桂芝']);
});
