import type { NameLookup } from '@jiefen/domain/field/kind';
import type { Sheet } from '@jiefen/domain/paper/sheet';
import type { AnyCase } from '#features/workspace/course.ts';
import { drawingsOn } from './drawings.ts';
import { fileName } from './file-name.ts';
import type { Page } from './layout/page.ts';
import type { ReadFile } from './read-file.ts';
import { pagesOf, sheetOf } from './sheet-of.ts';

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
