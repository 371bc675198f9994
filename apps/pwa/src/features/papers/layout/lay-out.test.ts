import type { Block, Sheet } from '@jiefen/domain/paper/sheet';
import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import { type Mark, type Measure, paper } from './page.ts';
import { wrap } from './wrap.ts';

/** Every sign as wide as it is high, as Chinese writing is. */
const square: Measure = (words, size) => [...words].length * size;
const frame = {
  provisional: '暂编号',
  pageOf: (page: number, pages: number) => `第${page}页 共${pages}页`,
  check: { words: '校验码 1234', dots: [[true]] },
};

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
    const texts = textsOf(layOut(sheet(), square, frame));
    expect(texts).toEqual(['人民调解记录', '南坡村人民调解委员会', '临-1（暂编号）', '校验码 1234', '第1页 共1页']);
  });

  it('loses no sign of a long record, over as many pages as it takes', () => {
    const words = Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 500))).join('');
    const pages = layOut(sheet({ kind: 'text', label: '调解记录', words, lines: 14 }), square, frame);
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
        { kind: 'signatures', places: [{ label: '当事人', name: '吴长根', at: '', mode: '' }] },
      ),
      square,
      frame,
    );
    for (const mark of pages.flat()) {
      if (mark.kind !== 'line') continue;
      expect(Math.min(mark.x1, mark.x2)).toBeGreaterThanOrEqual(paper.left - 0.01);
      expect(Math.max(mark.x1, mark.x2)).toBeLessThanOrEqual(paper.width - paper.right + 0.01);
      expect(Math.max(mark.y1, mark.y2)).toBeLessThanOrEqual(paper.height - paper.bottom + 0.01);
    }
  });

  it('leaves lines for handwriting where nothing is recorded', () => {
    const pages = layOut(sheet({ kind: 'text', label: '记录', words: '', lines: 5 }), square, frame);
    expect(pages.flat().filter(({ kind }) => kind === 'line')).toHaveLength(5);
  });

  it('puts a drawn signature on its line', () => {
    const place = { label: '当事人', name: '吴长根', at: '2026-04-15', mode: '电子签名', image: 'ab'.repeat(32) };
    const pages = layOut(sheet({ kind: 'signatures', places: [place] }), square, frame);
    expect(pages.flat()).toContainEqual(expect.objectContaining({ kind: 'image', digest: place.image }));
    expect(textsOf(pages)).toContain('2026年4月15日');
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
