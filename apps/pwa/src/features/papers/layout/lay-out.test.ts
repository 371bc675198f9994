import type { Block, Sheet } from '@jiefen/domain/paper/sheet';
import { describe, expect, it } from 'vitest';
import type { DrawnSignature } from '@jiefen/domain/field/drawn-signature';
import { layOut as laidOut, withFoot } from './lay-out.ts';
import { type Mark, type Measure, paper } from './page.ts';
import { wrap } from './wrap.ts';

/** Every sign as wide as it is high, as Chinese writing is. */
const square: Measure = (words, size) => [...words].length * size;
const foot = {
  pageOf: (page: number, pages: number) => `第${page}页 共${pages}页`,
  check: { words: '校验码 1234', dots: [[true]] },
};
const drawn: DrawnSignature = {
  ...{ width: 300, height: 600, at: '2026-04-15T10:00:00+08:00' },
  strokes: [
    [
      { x: 40, y: 500, t: 0, p: 0.5 },
      { x: 240, y: 560, t: 90, p: 0.5 },
    ],
    [{ x: 140, y: 480, t: 200, p: 0.5 }],
  ],
};
const layOut = (of: Sheet) => withFoot(laidOut(of, square, { provisional: '暂编号', drawings: () => drawn }), foot);

function sheet(...blocks: Block[]): Sheet {
  return {
    form: 'F9',
    title: '人民调解记录',
    issuer: '南坡村人民调解委员会',
    number: '临-1',
    isProvisional: true,
    blocks,
  };
}

const textsOf = (pages: Mark[][]) => pages.flat().flatMap((mark) => (mark.kind === 'text' ? [mark.words] : []));

describe('a laid out form', () => {
  it('carries title, issuer, provisional number, check code and page numbers', () => {
    const texts = textsOf(layOut(sheet()));
    expect(texts).toEqual(['人民调解记录', '南坡村人民调解委员会', '临-1（暂编号）', '校验码 1234', '第1页 共1页']);
  });

  it('loses no sign of a long record, over as many pages as it takes', () => {
    const words = Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 500))).join('');
    const pages = layOut(sheet({ kind: 'text', label: '调解记录', words, lines: 14 }));
    expect(pages.length).toBeGreaterThan(3);
    expect(textsOf(pages).join('')).toContain('调解记录：');
    const written = textsOf(pages)
      .filter((text) => !/页|校验码/.test(text))
      .join('')
      .replaceAll('　', '');
    expect(written).toContain(words);
    expect(textsOf(pages)).toContain(`第${pages.length}页 共${pages.length}页`);
  });

  it('keeps everything inside the margins', () => {
    const cell = { label: '地址', words: '测试省测试市青禾区白桦镇南坡村三组二十一号院内东侧', lines: 1 };
    const pages = layOut(
      sheet(
        { kind: 'table', rows: Array.from({ length: 40 }, () => [cell, cell]) },
        { kind: 'signatures', places: [{ as: 'party', id: 'p1', label: '当事人', name: '吴长根', at: '', mode: '' }] },
      ),
    );
    for (const mark of pages.flat()) {
      if (mark.kind !== 'line') continue;
      expect(Math.min(mark.x1, mark.x2)).toBeGreaterThanOrEqual(paper.left - 0.01);
      expect(Math.max(mark.x1, mark.x2)).toBeLessThanOrEqual(paper.width - paper.right + 0.01);
      expect(Math.max(mark.y1, mark.y2)).toBeLessThanOrEqual(paper.height - paper.bottom + 0.01);
    }
  });

  it('leaves lines for handwriting where nothing is recorded', () => {
    const pages = layOut(sheet({ kind: 'text', label: '记录', words: '', lines: 5 }));
    expect(pages.flat().filter(({ kind }) => kind === 'line')).toHaveLength(5);
  });

  it('puts a drawn signature on its line, whole and undistorted', () => {
    const place = {
      as: 'party',
      id: 'p1',
      label: '当事人',
      name: '吴长根',
      at: '2026-04-15',
      mode: '电子签名',
    } as const;
    const pages = layOut(sheet({ kind: 'signatures', places: [{ ...place, image: 'ab'.repeat(32) }] }));
    const strokes = pages.flat().find((mark) => mark.kind === 'strokes');
    const line = pages.flat().find((mark) => mark.kind === 'line');
    if (strokes?.kind !== 'strokes' || line?.kind !== 'line') throw new Error('no signature');
    const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = strokes.lines[0] ?? [];
    expect((x2 - x1) / (y2 - y1)).toBeCloseTo(200 / 60);
    for (const [x, y] of strokes.lines.flat()) {
      expect(x).toBeGreaterThan(line.x1);
      expect(x).toBeLessThan(line.x2);
      expect(y).toBeLessThan(line.y1);
    }
    expect(textsOf(pages)).toEqual(expect.arrayContaining(['吴长根（电子签名）', '2026年4月15日']));
  });

  it('keeps issuer and number apart where they do not share a line', () => {
    const long = { ...sheet(), number: '临-NP01-0007-白桦镇南坡村人民调解委员会' };
    const heads = layOut(long)
      .flat()
      .filter((mark) => mark.kind === 'text')
      .slice(1, 3);
    expect(new Set(heads.map(({ y }) => y)).size).toBe(2);
  });
});

describe('a line', () => {
  it('does not begin with a closing sign', () => {
    expect(wrap('一二三四，五', 4, { size: 1, measure: square })).toEqual(['一二三四，', '五']);
  });

  it('keeps the breaks of the writer', () => {
    expect(wrap('一\n\n二', 10, { size: 1, measure: square })).toEqual(['一', '', '二']);
  });
});
