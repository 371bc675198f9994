import type { Form, Need, Subject, Subjects } from './define.ts';
import { stateOf } from './completeness.ts';
import { listAt } from './reading.ts';
import { forms } from './registry.ts';
import type { Sheet } from './sheet.ts';

/** One paper of the bound file, in file order. */
export interface FilePaper {
  code: string;
  /** The session, visit or letter it is made of. */
  element: string | undefined;
  title: string;
  need: Exclude<Need, 'none'>;
  /** Something stands on it. A paper that must be there and is not stays in the index, as missing. */
  isThere: boolean;
}

/** A paper and how many pages it takes in the file. */
export interface BoundPaper extends Pick<FilePaper, 'code' | 'title' | 'need' | 'isThere'> {
  pages: number;
}

/** First and last page of a paper, counted from 1. */
export interface PageSpan {
  first: number;
  last: number;
}

/** Cover, index and back cover are bound with the file and not counted (卷皮、目录、封底不编页号). */
const uncounted = new Set(['F0', 'F1', 'F19']);

/** The index of the file; a petition has no form of its own for it. */
export const INDEX = 'F1';

/** The papers a file is bound of (卷宗顺序): what must be there, and what the work brought about. */
export function papersOfFile<Of extends Subject>(subject: Of, body: Subjects[Of]): FilePaper[] {
  const known: { readonly [Each in Subject]: readonly Form<Each>[] } = forms;
  return known[subject].flatMap((form) => {
    const need = form.need(body);
    if (need === 'none') return [];
    return elementsOf(form, body).flatMap((element) => {
      const isThere = uncounted.has(form.code) || stateOf(form, body, element) !== 'open';
      return isThere || need === 'must' ? [{ code: form.code, element, title: form.title.zh, need, isThere }] : [];
    });
  });
}

/** Counts the pages of the papers one after the other; nothing for those that are not counted or not there. */
export function pageSpans(papers: readonly BoundPaper[]): (PageSpan | undefined)[] {
  let last = 0;
  return papers.map(({ code, pages, isThere }) => {
    if (uncounted.has(code) || !isThere || pages === 0) return undefined;
    const first = last + 1;
    last += pages;
    return { first, last };
  });
}

/** Writes the index: number, paper, pages, and whether it must be there or is missing. */
export function fillIndex(head: Sheet, papers: readonly BoundPaper[]): Sheet {
  const spans = pageSpans(papers);
  const rows = papers
    .map((paper, at) => ({ paper, span: spans[at] }))
    .filter(({ paper }) => !uncounted.has(paper.code))
    .map(({ paper, span }, at) => [String(at + 1), paper.title, spanWords(span), noteOn(paper)]);
  const table = { kind: 'ruled', heads: ['序号', '文书名称', '页号', '备注'], rows, lines: 16 } as const;
  return { ...head, form: INDEX, title: '卷内目录', blocks: [{ ...table, heads: [...table.heads] }] };
}

function elementsOf<Of extends Subject>({ perElement }: Form<Of>, body: Subjects[Of]): (string | undefined)[] {
  if (perElement === undefined) return [undefined];
  const list = listAt(new Map<string, unknown>(Object.entries(body)).get(perElement));
  return list.length > 0 ? list.map(({ id }) => String(id)) : [undefined];
}

function spanWords(span: PageSpan | undefined): string {
  if (span === undefined) return '';
  return span.first === span.last ? String(span.first) : `${span.first}—${span.last}`;
}

function noteOn({ need, isThere }: BoundPaper): string {
  const words = need === 'must' ? '必须' : '按需';
  return isThere ? words : `${words}，缺`;
}
