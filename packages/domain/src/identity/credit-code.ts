import { type Check, type Mode, type Reason, toHalfWidth } from './reason.ts';

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const DEPARTMENTS = '123456789ANY';
const TEST_AREA = '99';

/** Checks a unified social credit code (GB 32100-2015). A failed check only warns: some early codes are so by law. */
export function checkCreditCode(input: string, mode: Mode): Check {
  const value = toHalfWidth(input);
  if (!isWellFormed(value)) return { value, level: 'error', reason: 'uscc.form' };
  if (value.startsWith(TEST_AREA, 2) && mode !== 'test') return { value, level: 'error', reason: 'uscc.test' };
  const odd = doubtIn(value);
  return odd ? { value, level: 'warn', reason: odd } : { value, level: 'ok' };
}

/** Computes the check sign for the first 17 signs: 31 less the weighted sum modulo 31. */
export function creditCodeCheckSign(first17: string): string {
  const weights = Array.from({ length: 17 }, (_, at) => 3 ** at % 31);
  const sum = weights.reduce((total, weight, at) => total + weight * SIGNS.indexOf(first17.charAt(at)), 0);
  return SIGNS.charAt((31 - (sum % 31)) % 31);
}

/** Computes the check sign of an organisation code (GB 11714) for its first 8 signs. */
export function organisationCheckSign(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, at) => total + weight * ORGANISATION_SIGNS.indexOf(first8.charAt(at)),
    0,
  );
  return '0123456789X0'.charAt(11 - (sum % 11));
}

function isWellFormed(value: string): boolean {
  return value.length === 18 && [...value].every((sign) => SIGNS.includes(sign)) && /^..\d{6}/.test(value);
}

function doubtIn(value: string): Reason | undefined {
  if (!DEPARTMENTS.includes(value.charAt(0))) return 'uscc.department';
  if (creditCodeCheckSign(value) !== value.charAt(17)) return 'uscc.check';
  return organisationCheckSign(value.slice(8, 16)) === value.charAt(16) ? undefined : 'uscc.organisation';
}
