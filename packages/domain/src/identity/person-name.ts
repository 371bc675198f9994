import type { Check } from './reason.ts';

/** Checks a name as on the paper: letters of any script, the middle dot, blanks inside. The value is never changed. */
export function checkPersonName(value: string): Check {
  const length = [...value].length;
  if (length < 2) return { value, level: 'warn', reason: 'name.short' };
  if (length > 50) return { value, level: 'warn', reason: 'name.long' };
  return /^[\p{L}\p{M}·.’' -]+$/u.test(value) ? { value, level: 'ok' } : { value, level: 'warn', reason: 'name.sign' };
}
