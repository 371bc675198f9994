import { expect, it } from 'vitest';
import { ruleFamilies } from './rule-families.ts';
import { rules } from './rules.ts';

it('every rule of the table stands in exactly one family', () => {
  expect(ruleFamilies.flatMap((family) => family.rules.map(({ key }) => key))).toEqual(rules.map(({ key }) => key));
});
