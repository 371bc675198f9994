import type { PaperState } from '@jiefen/domain/paper/completeness';
import type { Sheet } from '@jiefen/domain/paper/sheet';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import type { AnyCase } from '#features/workspace/course.ts';
import { followCase } from '#features/workspace/follow-case.ts';
import { toCase } from '#features/workspace/glance.ts';
import type { Names } from '#features/workspace/names.svelte.ts';
import { saveFile } from '#platform/save-file.ts';
import type { Page } from './layout/page.ts';
import { linesOf } from './lines-of.ts';
import { pagesToPdf } from './scan.ts';
import { pagesOf, sheetOf } from './sheet-of.ts';

/** Which paper of which case. */
export interface PaperAddress {
  collection: AnyCase['collection'];
  id: string;
  form: string;
  element: string | undefined;
}

type Mark = 'printed' | 'signed' | 'sealed' | 'filed';

/** One paper on the screen: looked at, printed, handed on, and marked as it goes from hand to hand. */
export class OpenPaper {
  readonly #workspace: Workspace;
  readonly #address: PaperAddress;
  readonly #row;
  readonly #names: Names;
  #case = $derived.by(() => {
    const entry = this.#row();
    return entry ? toCase(entry) : undefined;
  });
  #sheet = $derived.by(() => this.#case && this.#fill(this.#case));
  pages = $state.raw<Page[]>([]);
  problem = $state.raw<SaveProblem | 'not-shared'>();

  constructor(workspace: Workspace, names: Names, address: PaperAddress) {
    this.#workspace = workspace;
    this.#names = names;
    this.#address = address;
    this.#row = followCase(workspace, address.collection, address.id);
    $effect(() => void this.#draw(this.#sheet));
  }

  get sheet(): Sheet | undefined {
    return this.#sheet;
  }

  get state(): PaperState | undefined {
    return this.#case && linesOf(this.#case).find(({ code }) => code === this.#address.form)?.state;
  }

  /** Hands the paper as a PDF to another app; where that is not possible, saves it. */
  async share(): Promise<void> {
    if (!this.sheet) return;
    const file = new File([await pagesToPdf(this.pages, () => undefined)], `${this.sheet.title}.pdf`, {
      type: 'application/pdf',
    });
    const shared = await this.#workspace.platform.share({ title: this.sheet.title, files: [file] });
    if (shared === 'unavailable') saveFile(file);
  }

  /** Notes in the file how far the paper is. */
  async mark(status: Mark): Promise<void> {
    const { collection, id, form } = this.#address;
    const paper = this.#case?.body.dossier?.find((one) => one.form === form && !one.removed);
    const { documents } = this.#workspace;
    const saved = paper
      ? await documents.changeIn(collection, id, 'dossier', paper.id, (one) => ({ ...one, status }))
      : await documents.appendTo(collection, id, 'dossier', { form, name: this.sheet?.title ?? form, status });
    this.problem = saved.ok ? undefined : saved.problem;
  }

  #fill(entry: AnyCase): Sheet | undefined {
    return sheetOf(entry, this.#address.form, this.#names.nameOf, this.#address.element);
  }

  async #draw(sheet: Sheet | undefined): Promise<void> {
    const pages = sheet ? await pagesOf(sheet, this.#address.id) : [];
    if (sheet === this.#sheet) this.pages = pages;
  }
}
