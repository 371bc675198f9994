import { describe, expect, test } from 'vitest';
import { ageOn, checkResidentId } from './resident-id.ts';

const here = { today: '2026-11-22', mode: 'test' } as const;

describe('居民身份证号 in the test area', () => {
  test.each([
    ['99010119700101001X', 'ok', undefined, '1970-01-01', '1'],
    ['99010120000229002X', 'ok', undefined, '2000-02-29', '2'],
    ['990101198812311355', 'ok', undefined, '1988-12-31', '1'],
    ['990203199911110180', 'ok', undefined, '1999-11-11', '2'],
    ['990101196803120013', 'ok', undefined, '1968-03-12', '1'],
    ['990101197209050029', 'ok', undefined, '1972-09-05', '2'],
    ['99010120240229001X', 'ok', undefined, '2024-02-29', '1'],
    ['990101202611220018', 'ok', undefined, '2026-11-22', '1'],
    ['９９０１０１１９７００１０１００１ｘ', 'ok', undefined, '1970-01-01', '1'],
    [' 990101 19700101 001x ', 'ok', undefined, '1970-01-01', '1'],
    ['990101189901010023', 'warn', 'id.age', '1899-01-01', '2'],
  ])('%s is %s %s, born %s, sex %s', (number, level, reason, birthDate, sex) => {
    expect(checkResidentId(number, here)).toMatchObject({ level, birthDate, sex });
    expect(checkResidentId(number, here).reason).toBe(reason);
  });

  test.each([
    ['990101197001010010', 'id.check'],
    ['990101200102290019', 'id.date'],
    ['990101202302290012', 'id.date'],
    ['990101190013010015', 'id.date'],
    ['990101202611230013', 'id.future'],
    ['99010119700101001', 'id.form'],
    ['99010119700101001XX', 'id.form'],
    ['X9010119700101001X', 'id.form'],
    ['', 'id.form'],
  ])('%s is wrong: %s', (number, reason) => {
    expect(checkResidentId(number, here)).toMatchObject({ level: 'error', reason });
  });
});

describe('居民身份证号 of other areas', () => {
  test.each([
    ['83000019700101001', '3', 'Taiwan residents'],
    ['81000019990909003', '9', 'Hong Kong residents'],
    ['91100019900101001', '3', 'foreign permanent residents'],
  ])('%s%s is the form of %s', (first17, sign) => {
    expect(checkResidentId(first17 + sign, here).level).toBe('ok');
  });

  test.each([
    ['98000019700101001', '6'],
    ['84010119700101001', '7'],
  ])('%s%s belongs to no province', (first17, sign) => {
    expect(checkResidentId(first17 + sign, here)).toMatchObject({ level: 'error', reason: 'id.area' });
  });

  test('production refuses the test area', () => {
    expect(checkResidentId('99010119700101001X', { ...here, mode: 'production' })).toMatchObject({
      level: 'error',
      reason: 'id.test',
    });
  });
});

describe('what the form says beside the number', () => {
  test.each([
    [{ sex: '1', birthDate: '1970-01-01' }, 'ok', undefined],
    [{ sex: '0' }, 'ok', undefined],
    [{ sex: '2' }, 'warn', 'id.sex'],
    [{ birthDate: '1970-01-02' }, 'warn', 'id.birth-date'],
  ])('%o gives %s %s', (said, level, reason) => {
    const check = checkResidentId('99010119700101001X', { ...here, ...said });
    expect([check.level, check.reason]).toEqual([level, reason]);
  });
});

test('15位旧号 are for history only', () => {
  expect(checkResidentId('990101700101001', here)).toEqual({
    value: '990101700101001',
    level: 'warn',
    reason: 'id.old',
    birthDate: '1970-01-01',
    sex: '1',
  });
});

test.each([
  ['1970-11-22', 56],
  ['1970-11-23', 55],
  ['2026-11-22', 0],
])('born %s is %i years old on 22 November 2026', (born, age) => {
  expect(ageOn(born, '2026-11-22')).toBe(age);
});
