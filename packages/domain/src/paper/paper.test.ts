import { describe, expect, it, test } from 'vitest';
import { aMediation, aParty, aPetition, testCreditCode } from '../testing.ts';
import { completenessOf, missingPapers } from './completeness.ts';
import { fillForm } from './fill.ts';
import { missingFor } from './missing.ts';
import { formOf, forms } from './registry.ts';
import type { Block, Sheet } from './sheet.ts';

const nameOf = (id: string) => ({ 'pmc-np': '南坡村人民调解委员会', 'u-zhao': '赵德厚' })[id];

function fill(code: string, body = aMediation(), element?: string): Sheet {
  const form = formOf('mediation', code);
  if (form === undefined) throw new Error(`There is no form ${code}`);
  return fillForm(form, { body, nameOf, ...(element !== undefined && { element }) });
}

const wordsIn = (blocks: readonly Block[]) => JSON.stringify(blocks);

function placesIn(sheet: Sheet) {
  return sheet.blocks.flatMap((block) => (block.kind === 'signatures' ? block.places : []));
}

describe('every form', () => {
  const empty = aMediation({ parties: undefined, brief: undefined, mediatorIds: undefined });
  test.each(forms.mediation.map((form) => [form.code, form] as const))('%s can be printed empty', (_code, form) => {
    const sheet = fillForm(form, { body: empty, nameOf });
    expect(sheet).toMatchObject({ form: form.code, title: form.title.zh, isProvisional: true });
    expect(form.source).not.toBe('');
  });

  test.each(forms.petition.map((form) => [form.code, form] as const))('%s can be printed empty', (_code, form) => {
    const sheet = fillForm(form, { body: aPetition({ petitioners: undefined }), nameOf });
    expect(sheet.title).toBe(form.title.zh);
  });

  it('has a code of its own', () => {
    const codes = [...forms.mediation, ...forms.petition].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(forms.mediation.map(({ code }) => code).toSorted()).toEqual(
      Array.from({ length: 20 }, (_, at) => `F${at}`).toSorted(),
    );
  });

  it('stands in the order of the file', () => {
    const order = 'F0 F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F17 F18 F12 F13 F14 F16 F15 F19';
    expect(forms.mediation.map(({ code }) => code).join(' ')).toBe(order);
  });
});

describe('a filled form', () => {
  it('prints who is in dispute with the table of identity, people and bodies each by their own', () => {
    const firm = aParty({
      id: 'p2',
      role: 'respondent',
      kind: 'legal-person',
      name: '测试建筑有限公司',
      creditCode: testCreditCode('MA000001'),
      legalRep: '丁一测',
    });
    const text = wordsIn(fill('F2', aMediation({ parties: [aParty(), firm] })).blocks);
    for (const word of ['吴长根', '1968年3月12日', '统一社会信用代码', '丁一测']) expect(text).toContain(word);
  });

  it('leaves lines free for what is not recorded', () => {
    const [story] = fill('F7').blocks.filter((block) => block.kind === 'text');
    expect(story).toEqual({ kind: 'text', label: '记录', words: '', lines: 16 });
  });

  it('carries the number of the phone until the server has numbered the case', () => {
    expect(fill('F0')).toMatchObject({ number: '临-NP01-0007', isProvisional: true });
    expect(fill('F0', aMediation({ caseNo: '（2026）青白人调字第12号' }))).toMatchObject({
      number: '（2026）青白人调字第12号',
      isProvisional: false,
      issuer: '南坡村人民调解委员会',
    });
  });

  it('prints one paper per session', () => {
    const sessions = [
      { id: 's1', record: '第一次' },
      { id: 's2', record: '第二次' },
    ];
    const text = wordsIn(fill('F9', aMediation({ sessions }), 's2').blocks);
    expect(text).toContain('第二次');
    expect(text).not.toContain('第一次');
  });

  it('leaves out what was taken out', () => {
    const parties = [aParty(), aParty({ id: 'p9', role: 'respondent', name: '错录人', removed: true })];
    expect(wordsIn(fill('F3', aMediation({ parties })).blocks)).not.toContain('错录人');
  });

  it('has a place for each signature, with the day and the way where it is done', () => {
    const body = aMediation({
      agreement: {
        form: 'written',
        signatures: [{ id: 'x1', signer: 'party', name: '吴长根', mode: 'fingerprint', at: '2026-04-15' }],
        seal: { at: '2026-04-16' },
      },
    });
    expect(placesIn(fill('F10', body)).map(({ label, name, at, mode }) => [label, name, at, mode])).toEqual([
      ['当事人（签名、盖章或按指印）', '吴长根', '2026-04-15', '捺印'],
      ['当事人（签名、盖章或按指印）', '郑春梅', '', ''],
      ['人民调解员（签名）', '赵德厚', '', ''],
      ['记录人（签名）', '', '', ''],
      ['人民调解委员会（印章）', '', '2026-04-16', '盖章'],
    ]);
  });
});

describe('the file', () => {
  const written = aMediation({ agreement: { form: 'written' }, application: { mode: 'oral' } });
  const oral = aMediation({ agreement: { form: 'oral' } });

  test.each([
    ['written', written, 'F0 F1 F2 F3 F4 F5 F9 F10 F19'],
    ['oral', oral, 'F11'],
    ['not yet agreed', aMediation(), 'F0 F1 F3 F4 F5 F9 F19'],
  ])('of a case %s must hold its papers', (_name, body, codes) => {
    const must = completenessOf('mediation', body).filter(({ need }) => need === 'must');
    expect(must.map(({ code }) => code).join(' ')).toBe(codes);
    expect(missingPapers('mediation', body)).toEqual(codes.split(' '));
  });

  it('is named, paper by paper, before the archive and not earlier', () => {
    const names = (stage: 'archive' | 'agreement') => missingFor('mediation', oral)(stage).map(({ zh }) => zh);
    expect(names('archive')).toEqual(['保管期限', '人民调解口头协议登记表']);
    expect(names('agreement')).not.toContain('人民调解口头协议登记表');
  });

  it('says of each paper where it stands', () => {
    const dossier = [
      { id: 'd1', form: 'F3', status: 'signed' as const },
      { id: 'd2', form: 'F4', status: 'printed' as const },
      { id: 'd3', form: 'F5', status: 'filed' as const, removed: true },
    ];
    const standing = completenessOf('mediation', { ...oral, dossier, acceptance: {} });
    expect(standing).toContainEqual({ code: 'F3', need: 'as-needed', state: 'in-file' });
    expect(standing).toContainEqual({ code: 'F4', need: 'as-needed', state: 'in-hand' });
    expect(standing).toContainEqual({ code: 'F5', need: 'as-needed', state: 'ready' });
    expect(standing).toContainEqual({ code: 'F9', need: 'as-needed', state: 'open' });
  });

  it('of an accusation is sent on without a word of its content', () => {
    const form = formOf('petition', 'P2');
    const body = aPetition({ purpose: 'accusation', summary: '不得出现', routing: [{ id: 'r1', reason: '移送' }] });
    const sheet = form && fillForm(form, { body, nameOf, element: 'r1' });
    expect(JSON.stringify(sheet)).not.toContain('不得出现');
    expect(JSON.stringify(sheet)).toContain('密封移送');
  });
});
