import { expect, test } from 'vitest';
import { checkPersonName } from './person-name.ts';

test.each([
  ['吴长根', 'ok', undefined],
  ['阿依古丽·买买提', 'ok', undefined],
  ['𠮷田', 'ok', undefined],
  ['Anna-Maria O’Neil', 'ok', undefined],
  ['吴', 'warn', 'name.short'],
  ['长'.repeat(51), 'warn', 'name.long'],
  ['吴长根1', 'warn', 'name.sign'],
  ['吴长根（父）', 'warn', 'name.sign'],
])('%s is %s %s and stays as written', (name, level, reason) => {
  const check = checkPersonName(name);
  expect([check.value, check.level, check.reason]).toEqual([name, level, reason]);
});
