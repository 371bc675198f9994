import { aMediation, aParty } from '@jiefen/domain/testing';
import { describe, expect, it } from 'vitest';
import { bindFile } from './bind-file.ts';
import type { Page } from './layout/page.ts';
import type { CaseOnPaper } from './paper-view.svelte.ts';

const photo = { id: 'f1', digest: 'ab'.repeat(32), mime: 'image/jpeg', size: 9 };

const body = aMediation({
  parties: [aParty(), aParty({ id: 'p2', role: 'respondent', name: '仇测试' })],
  acceptance: { date: '2026-04-13' },
  sessions: [{ id: 's1', record: '两家坐下来谈。'.repeat(400) }],
  dossier: [{ id: 'd1', form: 'F3', status: 'signed', scans: [photo] }],
});

const source = (isReceived: boolean): CaseOnPaper => ({
  entry: { collection: 'mediation', body },
  ...{ nameOf: () => undefined, isReceived, readFile: async () => undefined },
});

const textsOn = (page: Page) => page.flatMap((mark) => (mark.kind === 'text' ? [mark.words] : []));

describe('the whole file', () => {
  it('counts through from the first paper; cover, index and back have no number', async () => {
    const pages = (await bindFile(source(true)))?.pages ?? [];
    const numbers = pages.map((page) => textsOn(page).find((words) => words.startsWith('第') && words.includes('共')));
    const counted = numbers.slice(2, -1);
    expect([numbers[0], numbers[1], numbers.at(-1)]).toEqual([undefined, undefined, undefined]);
    expect(counted).toEqual(counted.map((_, at) => `第${at + 1}页 共${counted.length}页`));
  });

  it('has an index that says where each paper is', async () => {
    const pages = (await bindFile(source(true)))?.pages ?? [];
    const index = textsOn(pages[1] ?? []);
    const of = (title: string) => index[index.indexOf(title) + 1];
    expect(of('人民调解受理登记表')).toBe('1—2');
    const [first] = (of('人民调解记录') ?? '').split('—');
    expect(textsOn(pages[Number(first) + 1] ?? [])[0]).toBe('人民调解记录');
  });

  it('has the photo of a signed page behind its paper', async () => {
    const pages = (await bindFile(source(true)))?.pages ?? [];
    expect(pages[3]?.find((mark) => mark.kind === 'image')).toMatchObject({ digest: photo.digest });
  });

  it('says on every page that it is not received, with a check code, and what is missing', async () => {
    const bound = await bindFile(source(false));
    for (const page of bound?.pages ?? []) expect(textsOn(page).join()).toMatch(/校验码.*尚未上传/);
    expect(bound?.missing).toEqual(['人民调解当事人权利义务告知书']);
  });
});
