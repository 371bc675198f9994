import { isRealDate } from '../field/date.ts';
import { type Check, type Mode, type Reason, toHalfWidth } from './reason.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';
const TEST_AREA = '99';
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** What the form says beside the number, today as 'YYYY-MM-DD' in China, and whether test numbers pass. */
export interface ResidentIdContext {
  today: string;
  mode: Mode;
  sex?: string | undefined;
  birthDate?: string | undefined;
}

/** The check of a number with what can be read from it: birth date 'YYYY-MM-DD' and sex by GB/T 2261.1. */
export interface ResidentIdCheck extends Check {
  birthDate?: string;
  sex?: '1' | '2';
}

/** Checks a resident identity number by GB 11643; old 15-digit numbers and foreign permanent residents' included. */
export function checkResidentId(input: string, context: ResidentIdContext): ResidentIdCheck {
  const value = toHalfWidth(input);
  if (/^\d{15}$/.test(value)) return { value, level: 'warn', reason: 'id.old', ...readOld(value) };
  if (!/^\d{17}[\dX]$/.test(value)) return { value, level: 'error', reason: 'id.form' };
  const read = readNew(value);
  const wrong = errorIn(value, read.birthDate, context);
  if (wrong) return { value, level: 'error', reason: wrong };
  const odd = doubtIn(read, context);
  return odd ? { value, level: 'warn', reason: odd, ...read } : { value, level: 'ok', ...read };
}

/** Computes the check sign for the first 17 digits. */
export function residentIdCheckSign(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return CHECK_SIGNS.charAt(sum % 11);
}

/** Gives the full years of age on a day; both as 'YYYY-MM-DD'. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function errorIn(value: string, birthDate: string, { today, mode }: ResidentIdContext): Reason | undefined {
  if (residentIdCheckSign(value) !== value.slice(17)) return 'id.check';
  if (!isRealDate(birthDate)) return 'id.date';
  if (birthDate > today) return 'id.future';
  if (value.startsWith(TEST_AREA)) return mode === 'test' ? undefined : 'id.test';
  return isKnownArea(value) ? undefined : 'id.area';
}

function doubtIn(read: { birthDate: string; sex: string }, context: ResidentIdContext): Reason | undefined {
  if (context.birthDate && context.birthDate !== read.birthDate) return 'id.birth-date';
  if ((context.sex === '1' || context.sex === '2') && context.sex !== read.sex) return 'id.sex';
  return ageOn(read.birthDate, context.today) > 120 ? 'id.age' : undefined;
}

// Foreign permanent residents' numbers begin with 9 and then the province.
function isKnownArea(value: string): boolean {
  return PROVINCES.has(value.slice(0, 2)) || (value.startsWith('9') && PROVINCES.has(value.slice(1, 3)));
}

function readNew(value: string): { birthDate: string; sex: '1' | '2' } {
  return { birthDate: toDate(value.slice(6, 14)), sex: sexOf(value.charAt(16)) };
}

function readOld(value: string): { birthDate: string; sex: '1' | '2' } {
  return { birthDate: toDate(`19${value.slice(6, 12)}`), sex: sexOf(value.charAt(14)) };
}

function toDate(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function sexOf(digit: string): '1' | '2' {
  return Number(digit) % 2 === 1 ? '1' : '2';
}
