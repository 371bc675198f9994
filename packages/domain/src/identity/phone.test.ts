import { expect, test } from 'vitest';
import { checkPhone } from './phone.ts';

const mobile = `130${'0'.repeat(8)}`;

test.each([
  ['10000000001', 'ok', undefined, 'mobile'],
  [mobile, 'ok', undefined, 'mobile'],
  ['１９９ ０００００００１', 'ok', undefined, 'mobile'],
  ['010-00000000', 'ok', undefined, 'landline'],
  ['043200000000', 'ok', undefined, 'landline'],
  ['0432-0000000-801', 'ok', undefined, 'landline'],
  ['无', 'warn', 'phone.none', 'none'],
  ['12000000000', 'error', 'phone.form', undefined],
  [mobile.slice(0, -1), 'error', 'phone.form', undefined],
  [`${mobile}0`, 'error', 'phone.form', undefined],
  ['没有', 'error', 'phone.form', undefined],
  ['', 'error', 'phone.form', undefined],
])('%s is %s %s (%s)', (number, level, reason, kind) => {
  const check = checkPhone(number, 'test');
  expect([check.level, check.reason, check.kind]).toEqual([level, reason, kind]);
});

test('production refuses the numbers of tests', () => {
  expect(checkPhone('10000000001', 'production')).toMatchObject({ level: 'error', reason: 'phone.test' });
});
