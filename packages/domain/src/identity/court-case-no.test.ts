import { expect, test } from 'vitest';
import { checkCourtCaseNo } from './court-case-no.ts';

const here = { today: '2026-11-22', mode: 'test' } as const;

test.each([
  ['（2026）测0101民初482号', '测0101', '民初', 482],
  ['（2026）测0101民特37号', '测0101', '民特', 37],
  ['（2026）测0101执1024号', '测0101', '执', 1024],
  ['（2026）测0101行初19号', '测0101', '行初', 19],
  ['（2026）测0101行审6号', '测0101', '行审', 6],
  ['(2025)测0101民初1203号', '测0101', '民初', 1203],
  ['[2025] 测01 破申 3 号', '测01', '破申', 3],
  ['（2024）测0101诉前调7号', '测0101', '诉前调', 7],
  ['（2024）测0101民诉前调1号', '测0101', '民诉前调', 1],
  ['（2024）测01知民终2号', '测01', '民终', 2],
  ['（2026）最高法民申1号', '最高法', '民申', 1],
  ['（2026）测0101执异9号之一', '测0101', '执异', 9],
])('%s is a number of court %s, type %s, no. %i', (input, court, type, number) => {
  expect(checkCourtCaseNo(input, here)).toMatchObject({ level: 'ok', court, type, number });
});

test.each([
  ['（2027）测0101民初1号', 'error', 'court.year'],
  ['（2026）测0101甲乙1号', 'warn', 'court.type'],
  ['(2014)测民初字第12号', 'warn', 'court.old'],
  ['（1998）测经初字第3号', 'warn', 'court.old'],
  ['（2026）测0101民初字第12号', 'error', 'court.form'],
  ['（2026）测0101民初012号', 'error', 'court.form'],
  ['（2026）测010民初1号', 'error', 'court.form'],
  ['（1999）测0101民初1号', 'error', 'court.form'],
  ['2026测0101民初1号', 'error', 'court.form'],
  ['（2026）测0101民初1', 'error', 'court.form'],
  ['', 'error', 'court.form'],
])('%s is %s: %s', (input, level, reason) => {
  expect(checkCourtCaseNo(input, here)).toMatchObject({ level, reason });
});

test('half-width brackets are stored full-width', () => {
  expect(checkCourtCaseNo('(2026) 测0101民初482号', here).value).toBe('（2026）测0101民初482号');
});

test('production refuses the test court', () => {
  const check = checkCourtCaseNo('（2026）测0101民初482号', { ...here, mode: 'production' });
  expect(check).toMatchObject({ level: 'error', reason: 'court.test' });
});
