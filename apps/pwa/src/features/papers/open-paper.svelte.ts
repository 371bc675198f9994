import { type PaperState, stateOf } from '@jiefen/domain/paper/completeness';
import { formOf } from '@jiefen/domain/paper/registry';
import type { Sheet } from '@jiefen/domain/paper/sheet';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import type { AnyCase } from '#features/workspace/course.ts';
import type { Names } from '#features/workspace/names.svelte.ts';
import { handOn } from './hand-on.ts';
import type { Page } from './layout/page.ts';
import { PaperTrack } from './paper-track.ts';
import { PaperView, type WhichPaper } from './paper-view.svelte.ts';
import { type CaseAddress, PhoneCase } from './phone-case.svelte.ts';

/** Which paper of which case. */
export interface PaperAddress extends CaseAddress, WhichPaper {}

/** One paper on the phone: looked at, printed, handed on, and followed as it goes from hand to hand. */
export class OpenPaper {
  readonly track: PaperTrack;
  readonly #workspace: Workspace;
  readonly #address: PaperAddress;
  readonly #case: PhoneCase;
  readonly #view: PaperView;
  problem = $state.raw<SaveProblem>();

  constructor(workspace: Workspace, names: Names, address: PaperAddress) {
    this.#workspace = workspace;
    this.#address = address;
    this.#case = new PhoneCase(workspace, names, address);
    this.#view = new PaperView(() => this.#case.onPaper, address);
    this.track = new PaperTrack(workspace, address, {
      sheet: () => this.#view.sheet,
      body: () => this.#case.entry?.body,
      onSaved: (problem) => (this.problem = problem),
    });
  }

  get entry(): AnyCase | undefined {
    return this.#case.entry;
  }

  get sheet(): Sheet | undefined {
    return this.#view.sheet;
  }

  get pages(): readonly Page[] {
    return this.#view.pages;
  }

  get state(): PaperState | undefined {
    const { form: code, element } = this.#address;
    const { entry } = this;
    if (entry?.collection === 'petition') {
      const form = formOf('petition', code);
      return form && stateOf(form, entry.body, element);
    }
    const form = formOf('mediation', code);
    return entry && form && stateOf(form, entry.body, element);
  }

  /** Hands the paper on as a Word file; tells whether it could be made. */
  async shareWord(): Promise<boolean> {
    const file = await this.#view.toWord();
    await handOn(this.#workspace.platform, file);
    return file !== undefined;
  }

  /** Hands the paper on as a PDF. */
  async share(): Promise<void> {
    await handOn(this.#workspace.platform, await this.#view.toPdf());
  }
}
