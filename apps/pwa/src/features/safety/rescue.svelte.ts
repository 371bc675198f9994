import type { RescueFile } from '#data/parcel/rescue.ts';
import type { Workspace } from '#data/workspace.ts';
import { m } from '#i18n/paraglide/messages.js';
import { saveFile } from '#platform/save-file.ts';

type Made = Extract<RescueFile, { ok: true }>;

/** The making of a rescue file: all unsent words of this phone in one sealed file, for somebody else to bring in. */
export class Rescue {
  #problem = $state('');
  #made = $state.raw<Made>();
  #isBusy = $state(false);
  readonly #workspace: Pick<Workspace, 'rescueFile' | 'platform'>;

  constructor(workspace: Pick<Workspace, 'rescueFile' | 'platform'>) {
    this.#workspace = workspace;
  }

  /** Why there is no file, in words; '' when there is or none was asked for. */
  get problem(): string {
    return this.#problem;
  }

  get made(): Made | undefined {
    return this.#made;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** What is in the file and what to do with it, in words; '' before it was handed out. */
  get done(): string {
    if (this.#made === undefined) return '';
    const { changes, drafts, file } = this.#made;
    return m.safety_rescue_done({ changes, drafts, name: file.name });
  }

  /** Makes the file and hands it to the share sheet; where there is none the browser stores it. */
  async share(): Promise<void> {
    await this.#hand(async (file) => {
      const title = m.safety_rescue();
      const shared = await this.#workspace.platform.share({ title, files: [file] });
      if (shared === 'unavailable') saveFile(file);
      return shared !== 'dismissed';
    });
  }

  /** Makes the file and has the browser store it among the downloads. */
  async save(): Promise<void> {
    await this.#hand(async (file) => {
      saveFile(file);
      return true;
    });
  }

  async #hand(out: (file: File) => Promise<boolean>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const made = await this.#workspace.rescueFile();
    this.#problem = made.ok ? '' : m.safety_rescue_no_key();
    this.#made = made.ok && (await out(made.file)) ? made : undefined;
    this.#isBusy = false;
  }
}
