import { expect, test } from 'vitest';
import { reasons } from './reason.ts';

test.each(Object.entries(reasons))('%s says in both languages what is wrong', (_reason, words) => {
  expect(words.zh).toMatch(/\p{Script=Han}/u);
  expect(words.en).toMatch(/^[\x20-\x7e·]+$/);
});
