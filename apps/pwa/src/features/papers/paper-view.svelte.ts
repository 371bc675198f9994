import type { NameLookup } from '@jiefen/domain/field/kind';
import type { Sheet } from '@jiefen/domain/paper/sheet';
import type { AnyCase } from '#features/workspace/course.ts';
import { drawingsOn } from './drawings.ts';
import { fileName } from './file-name.ts';
import type { Page } from './layout/page.ts';
import type { ReadFile } from './read-file.ts';
import { checkOf, pagesOf, sheetOf } from './sheet-of.ts';

/** A case that papers are made of, at the phone or at the desk. */
export interface CaseOnPaper {
  readonly entry: AnyCase;
  readonly nameOf: NameLookup;
  /** The server has received what stands in it. */
  readonly isReceived: boolean;
  readonly readFile: ReadFile;
}

/** Which paper: the code of the form, and the element it is made of. */
export interface WhichPaper {
  readonly form: string;
  readonly element: string | undefined;
}

/** One paper, filled and laid out, again whenever its case changes. Make it in a component. */
export class PaperView {
  readonly #case: () => CaseOnPaper | undefined;
  readonly #which: WhichPaper;
  #sheet = $derived.by(() => {
    const source = this.#case();
    return source && sheetOf(source.entry, this.#which.form, source.nameOf, this.#which.element);
  });
  #pages = $state.raw<Page[]>([]);

  constructor(source: () => CaseOnPaper | undefined, which: WhichPaper) {
    this.#case = source;
    this.#which = which;
    $effect(() => void this.#draw(this.#case(), this.#sheet));
  }

  get sheet(): Sheet | undefined {
    return this.#sheet;
  }

  get pages(): readonly Page[] {
    return this.#pages;
  }

  /** The paper as a PDF file. */
  async toPdf(): Promise<File | undefined> {
    if (!this.#sheet) return undefined;
    const { pagesToPdf } = await import('./scan.ts');
    const pdf = await pagesToPdf(this.#pages, async () => undefined);
    return new File([pdf], fileName(this.#sheet, 'pdf'), { type: pdf.type });
  }

  /** The paper as a Word file; nothing where the part that makes it cannot be fetched. */
  async toWord(): Promise<File | undefined> {
    const [source, sheet] = [this.#case(), this.#sheet];
    const word = await loadWord();
    if (!source || !sheet || !word) return undefined;
    const drawn = await drawingsOn([sheet], source.entry.body, source.readFile);
    const { words: check } = await checkOf(sheet, { document: source.entry.body.id, isReceived: source.isReceived });
    const bytes = await word.sheetToWord(sheet, { check, pictures: await word.picturesOf(drawn) });
    return new File([bytes], fileName(sheet, 'docx'), { type: word.WORD });
  }

  async #draw(source: CaseOnPaper | undefined, sheet: Sheet | undefined): Promise<void> {
    if (!source || !sheet) return;
    const { entry, isReceived, readFile } = source;
    const drawn = await drawingsOn([sheet], entry.body, readFile);
    const setting = { document: entry.body.id, isReceived, drawings: (digest: string) => drawn.get(digest) };
    const pages = await pagesOf(sheet, setting);
    if (sheet !== this.#sheet) return;
    this.#pages = pages;
  }
}

/** The part that writes Word files is large and not kept on the phone. */
async function loadWord() {
  try {
    return { ...(await import('./word/to-word.ts')), ...(await import('./word/pictures.ts')) };
  } catch {
    return undefined;
  }
}
