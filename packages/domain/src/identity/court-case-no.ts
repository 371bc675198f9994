import type { Check, Mode } from './reason.ts';

const PROVINCES = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军';
const TEST_COURT = '测';
const MODERN = new RegExp(
  `^（(20\\d{2})）(最高法|[${PROVINCES}${TEST_COURT}](?:\\d{2}(?:\\d{2})?)?)(知?)((?:(?!第)\\p{Script=Han}){1,4})([1-9]\\d{0,7})号(?:之[一二三四五六七八九十]{1,3})?$`,
  'u',
);
const OLD = /^（(?:19\d{2}|200\d|201[0-5])）.{1,20}第\d{1,8}号(?:之[一二三四五六七八九十]{1,3})?$/u;

/** The type codes in use, and the pre-filing ones that ended for civil cases on 2025-01-01. */
const TYPES = new Set([
  ...['民初', '民终', '民申', '民再', '民特', '民督', '民辖', '民撤', '民监', '民催'],
  ...['行初', '行终', '行申', '行再', '行审', '行赔初', '行赔终'],
  ...['执', '执恢', '执异', '执保', '执复', '执监', '执协', '财保'],
  ...['破申', '破', '破终', '强清', '清申'],
  ...['刑初', '刑终', '刑申', '刑再', '司救执', '司救民'],
  ...['诉前调', '民诉前调', '行诉前调', '诉前调确', '调确字'],
]);

/** The check of a case number with its parts when they can be read. */
export interface CourtCaseNoCheck extends Check {
  year?: number;
  court?: string;
  type?: string;
  number?: number;
}

/** Checks a court case number (案号若干规定). Brackets of any width come in, full-width ones go out. */
export function checkCourtCaseNo(input: string, context: { today: string; mode: Mode }): CourtCaseNoCheck {
  const value = toFullWidthBrackets(input);
  const match = MODERN.exec(value);
  if (!match)
    return OLD.test(value)
      ? { value, level: 'warn', reason: 'court.old' }
      : { value, level: 'error', reason: 'court.form' };
  const [, year = '', court = '', , type = '', number = ''] = match;
  const read = { value, year: Number(year), court, type, number: Number(number) };
  if (court.startsWith(TEST_COURT) && context.mode !== 'test') return { ...read, level: 'error', reason: 'court.test' };
  if (read.year > Number(context.today.slice(0, 4))) return { ...read, level: 'error', reason: 'court.year' };
  return TYPES.has(type) ? { ...read, level: 'ok' } : { ...read, level: 'warn', reason: 'court.type' };
}

function toFullWidthBrackets(input: string): string {
  const half = input.normalize('NFKC').replaceAll(/\s/g, '');
  return half.replace(/^[([〔【](\d{4})[)\]〕】]/, '（$1）');
}
