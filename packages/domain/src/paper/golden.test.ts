import { describe, expect, test } from 'vitest';
import { goldenSheets, sheetToLines } from './testing/golden.ts';

describe('the words of every form', () => {
  test.each(goldenSheets().map(({ name, sheet }) => [name, sheet] as const))('%s', async (name, sheet) => {
    await expect(`${sheetToLines(sheet).join('\n')}\n`).toMatchFileSnapshot(`./testing/golden/${name}.txt`);
  });
});
