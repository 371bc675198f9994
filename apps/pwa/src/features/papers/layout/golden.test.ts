import { goldenSheets } from '@jiefen/domain/paper/testing/golden';
import { describe, expect, test } from 'vitest';
import { layOut, withFoot } from './lay-out.ts';
import { type Mark, type Measure, type Page, paper } from './page.ts';

/** Chinese signs are as wide as high, Latin ones half of it: what every Chinese font agrees on. */
const measure: Measure = (words, size) =>
  [...words].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0) * size;

const foot = {
  pageOf: (page: number, pages: number) => `第${page}页 共${pages}页`,
  check: { words: '校验码', dots: [[true]] },
};

/** A page as its lines of writing from top to bottom, each place with its millimetres from the left; then its rules. */
function pageToLines(page: Page): string[] {
  const rows = new Map<string, string[]>();
  for (const mark of page) {
    if (mark.kind !== 'text') continue;
    const y = mark.y.toFixed(1).padStart(5);
    rows.set(y, [...(rows.get(y) ?? []), `${placeOf(mark)}${mark.words}`]);
  }
  const lines = page.filter(({ kind }) => kind === 'line').length;
  const sorted = [...rows].toSorted(([one], [other]) => Number(one) - Number(other));
  return [...sorted.map(([y, words]) => `${y}  ${words.join('  ')}`), `       ${lines} 线`];
}

function placeOf({ x, anchor, bold }: Extract<Mark, { kind: 'text' }>): string {
  const sign = anchor === 'end' ? '→' : anchor === 'middle' ? '↔' : '';
  return `${sign}${Math.round(x)}${bold ? '*' : ''}:`;
}

describe('the layout of every form', () => {
  test.each(goldenSheets().map(({ name, sheet }) => [name, sheet] as const))('%s', async (name, sheet) => {
    const pages = withFoot(
      layOut(sheet, measure, { provisional: '暂编号，正式编号后补填', drawings: () => undefined }),
      foot,
    );
    for (const mark of pages.flat()) {
      if (mark.kind !== 'text' || mark.anchor !== undefined) continue;
      const end = mark.x + measure(mark.words, mark.size, mark.bold ?? false);
      expect(end, `${name}: ${mark.words}`).toBeLessThanOrEqual(paper.width - paper.right + 5);
    }
    const text = pages.map((page) => pageToLines(page).join('\n')).join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`./golden/${name}.txt`);
  });
});
