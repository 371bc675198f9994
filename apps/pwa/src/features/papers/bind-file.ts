import { type Attachment, attachmentsIn } from '@jiefen/domain/field/attachment';
import { contentOf } from '@jiefen/domain/paper/content';
import { pageWords } from '@jiefen/domain/paper/frame';
import { paperInFile } from '@jiefen/domain/paper/in-file';
import type { Sheet } from '@jiefen/domain/paper/sheet';
import { type BoundPaper, fillIndex, INDEX, pageSpans, papersOfFile } from '@jiefen/domain/paper/whole-file';
import type { AnyCase } from '#features/workspace/course.ts';
import { drawingsOn } from './drawings.ts';
import { type Foot, withFoot } from './layout/lay-out.ts';
import type { Page } from './layout/page.ts';
import { photoPage } from './layout/photo-page.ts';
import type { Drawings } from './layout/signatures.ts';
import type { CaseOnPaper } from './paper-view.svelte.ts';
import { checkOf, layPages, sheetOf } from './sheet-of.ts';

/** One paper of the file with its sheet and the photos that go behind it. */
interface Leaf extends BoundPaper {
  sheet: Sheet;
  photos: Attachment[];
}

/** The bound file of a case. */
export interface BoundFile {
  /** The sheet that gives the file its name: the cover, or the first paper. */
  head: Sheet;
  pages: Page[];
  /** What must be in it and is not. */
  missing: string[];
}

/**
 * Binds the papers of a case in file order: cover, index with page numbers, papers, each followed by the photos that
 * belong to it. Nothing where the case has no papers.
 */
export async function bindFile(source: CaseOnPaper): Promise<BoundFile | undefined> {
  const { entry, readFile, isReceived } = source;
  const leaves = leavesOf(source);
  const [first] = leaves;
  if (first === undefined) return undefined;
  const sheets = leaves.map(({ sheet }) => sheet);
  const drawn = await drawingsOn(sheets, entry.body, readFile);
  const setting = { document: entry.body.id, isReceived, drawings: (digest: string) => drawn.get(digest) };
  const laid = leaves.map((leaf) => layLeaf(leaf, setting.drawings));
  const bound = leaves.map((leaf, at) => ({ ...leaf, pages: laid[at]?.length ?? 0 }));
  const pages = await Promise.all(
    bound.map(async (leaf, at) => {
      const own = leaf.code === INDEX ? layPages(fillIndex(leaf.sheet, bound), setting.drawings) : laid[at];
      const check = await checkOf(isForWhole(leaf) ? wholeOf(leaf.sheet, sheets) : leaf.sheet, setting);
      return withFoot(own ?? [], { pageOf: counting(bound, at), check });
    }),
  );
  const missing = bound.filter(({ isThere }) => !isThere).map(({ title }) => title);
  return { head: first.sheet, pages: pages.flat(), missing };
}

function isForWhole({ code }: Leaf): boolean {
  return code === INDEX || code === 'F0';
}

/** The check code of cover and index stands for everything in the file. */
function wholeOf(head: Sheet, sheets: readonly Sheet[]): Sheet {
  return { ...head, blocks: sheets.map((sheet) => ({ kind: 'words', words: contentOf(sheet) })) };
}

/** The page numbers of one paper, counted through the file. */
function counting(bound: readonly BoundPaper[], at: number): Foot['pageOf'] {
  const spans = pageSpans(bound);
  const first = spans[at]?.first;
  const total = Math.max(0, ...spans.map((span) => span?.last ?? 0));
  return (page) => (first === undefined ? '' : pageWords(first + page - 1, total));
}

function layLeaf({ sheet, photos, isThere }: Leaf, drawings: Drawings): Page[] {
  if (!isThere) return [];
  return [...layPages(sheet, drawings), ...photos.map((photo) => photoPage(sheet.title, photo))];
}

function leavesOf({ entry, nameOf }: CaseOnPaper): Leaf[] {
  const leaves = papersIn(entry).flatMap(({ element, ...paper }) => {
    const sheet = sheetOf(entry, paper.code, nameOf, element);
    return sheet ? [{ ...paper, pages: 0, sheet, photos: photosOf(entry, paper.code, element) }] : [];
  });
  const [first] = leaves;
  const hasIndex = first === undefined || leaves.some(({ code }) => code === INDEX);
  return hasIndex ? leaves : [{ ...first, code: INDEX, isThere: true, photos: [] }, ...leaves];
}

function papersIn(entry: AnyCase) {
  return entry.collection === 'mediation'
    ? papersOfFile('mediation', entry.body)
    : papersOfFile('petition', entry.body);
}

/** The photos of the signed pages; evidence and proofs of performance bring their own. */
function photosOf({ collection, body }: AnyCase, form: string, element: string | undefined): Attachment[] {
  const scans = paperInFile(body.dossier, form, element)?.['scans'];
  const more = collection === 'mediation' ? { F8: body.evidence, F12: body.performance } : {};
  const own = new Map<string, unknown>(Object.entries(more)).get(form);
  const files = [...attachmentsIn(scans), ...attachmentsIn(standing(own))];
  return files.filter(({ mime, removed }) => mime.startsWith('image/') && !removed);
}

function standing(list: unknown): unknown {
  return Array.isArray(list) ? list.filter((one: { removed?: boolean }) => !one.removed) : undefined;
}
