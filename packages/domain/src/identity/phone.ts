import { type Check, type Mode, toHalfWidth } from './reason.ts';

/** What kind of number it is; `none` is the written answer 无. */
export type PhoneKind = 'mobile' | 'landline' | 'none';

/** The check of a telephone number with its kind when it has one. */
export interface PhoneCheck extends Check {
  kind?: PhoneKind;
}

/** Checks a telephone number: mobile, landline with area code and extension, or 无 for someone without. */
export function checkPhone(input: string, mode: Mode): PhoneCheck {
  const value = toHalfWidth(input);
  if (value === '无') return { value, level: 'warn', reason: 'phone.none', kind: 'none' };
  if (/^100\d{8}$/.test(value)) return checkTestPhone(value, mode);
  if (/^1[3-9]\d{9}$/.test(value)) return { value, level: 'ok', kind: 'mobile' };
  if (/^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/.test(value)) return { value, level: 'ok', kind: 'landline' };
  return { value, level: 'error', reason: 'phone.form' };
}

function checkTestPhone(value: string, mode: Mode): PhoneCheck {
  return mode === 'test' ? { value, level: 'ok', kind: 'mobile' } : { value, level: 'error', reason: 'phone.test' };
}
