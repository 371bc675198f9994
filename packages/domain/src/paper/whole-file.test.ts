import { describe, expect, it } from 'vitest';
import { aMediation, aPetition } from '../testing.ts';
import { fillForm } from './fill.ts';
import { formOf } from './registry.ts';
import { fillIndex, pageSpans, papersOfFile } from './whole-file.ts';

const body = aMediation({
  acceptance: { date: '2026-04-13' },
  rightsNotice: { at: '2026-04-13' },
  sessions: [
    { id: 's1', record: '第一次' },
    { id: 's2', record: '第二次' },
  ],
  agreement: { form: 'written' },
});

const bound = papersOfFile('mediation', body).map((paper) => ({ ...paper, pages: paper.code === 'F9' ? 3 : 1 }));

describe('the bound file', () => {
  it('holds its papers in file order, one per session, and names what must be there and is missing', () => {
    const codes = bound.map(({ code, isThere }) => (isThere ? code : `(${code})`)).join(' ');
    expect(codes).toBe('F0 F1 F3 F4 F5 F9 F9 F10 F19');
  });

  it('counts the pages of its papers, and neither cover nor index nor back', () => {
    const spans = pageSpans(bound).map((span) => span && `${span.first}-${span.last}`);
    expect(spans).toEqual([undefined, undefined, '1-1', '2-2', '3-3', '4-6', '7-9', '10-10', undefined]);
  });

  it('writes them into the index', () => {
    const form = formOf('mediation', 'F1');
    const [table] = form ? fillIndex(fillForm(form, { body, nameOf: () => undefined }), bound).blocks : [];
    expect(table?.kind === 'ruled' && table.rows).toEqual([
      ['1', '人民调解受理登记表', '1', '必须'],
      ['2', '人民调解当事人权利义务告知书', '2', '必须'],
      ['3', '当事人身份证明', '3', '必须'],
      ['4', '人民调解记录', '4—6', '必须'],
      ['5', '人民调解记录', '7—9', '必须'],
      ['6', '人民调解协议书', '10', '必须'],
    ]);
  });

  it('says of a paper that must be there and is not that it is missing', () => {
    const papers = papersOfFile('mediation', aMediation({ agreement: { form: 'oral' }, brief: undefined }));
    const missing = papersOfFile('mediation', aMediation()).filter(({ isThere }) => !isThere);
    expect(papers.map(({ code }) => code)).toContain('F11');
    expect(missing.map(({ code }) => code)).toEqual(['F3', 'F4', 'F9']);
    const head = formOf('mediation', 'F1');
    const index =
      head &&
      fillIndex(
        fillForm(head, { body: aMediation(), nameOf: () => undefined }),
        missing.map((paper) => ({ ...paper, pages: 0 })),
      );
    expect(JSON.stringify(index?.blocks)).toContain('必须，缺');
  });

  it('of a petition has its documents in order', () => {
    const codes = papersOfFile('petition', aPetition({ registration: { at: '2026-04-13' } })).map(({ code }) => code);
    expect(codes[0]).toBe('P1');
  });
});
