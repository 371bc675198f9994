import { attachmentsIn } from '@jiefen/domain/field/attachment';
import { wholeFileTitle } from '@jiefen/domain/paper/frame';
import type { Platform } from '#platform/platform.ts';
import { bindFile } from './bind-file.ts';
import { fileName } from './file-name.ts';
import { handOn } from './hand-on.ts';
import type { CaseOnPaper } from './paper-view.svelte.ts';
import { pagesToPdf } from './scan.ts';

/** Binds the whole file of a case into one PDF and hands it on. */
export class WholeFile {
  readonly #source: () => CaseOnPaper | undefined;
  readonly #platform: Pick<Platform, 'share'>;
  #progress = $state.raw<{ done: number; of: number }>();

  constructor(source: () => CaseOnPaper | undefined, platform: Pick<Platform, 'share'>) {
    this.#source = source;
    this.#platform = platform;
  }

  /** How many pages are drawn, while they are. */
  get progress(): { done: number; of: number } | undefined {
    return this.#progress;
  }

  /** Makes the file and hands it on. */
  async make(): Promise<void> {
    const source = this.#source();
    if (!source || this.#progress) return;
    this.#progress = { done: 0, of: 1 };
    try {
      await handOn(this.#platform, await this.#bind(source));
    } finally {
      this.#progress = undefined;
    }
  }

  async #bind(source: CaseOnPaper): Promise<File | undefined> {
    const bound = await bindFile(source);
    if (bound === undefined) return undefined;
    const files = attachmentsIn(source.entry.body);
    const readPhoto = async (digest: string) => {
      const file = files.find((one) => one.digest === digest);
      return file && source.readFile(file);
    };
    const of = bound.pages.length;
    const pdf = await pagesToPdf(bound.pages, readPhoto, (done) => (this.#progress = { done, of }));
    return new File([pdf], fileName({ ...bound.head, title: wholeFileTitle }, 'pdf'), { type: pdf.type });
  }
}
