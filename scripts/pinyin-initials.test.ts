import { expect, it } from 'vitest';
import { pinyinTable, storedTable } from './pinyin-initials.ts';

it('stands in the source as pinyin-pro gives it', () => {
  expect(storedTable()).toBe(pinyinTable());
});
