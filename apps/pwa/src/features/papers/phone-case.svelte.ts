import type { Attachment } from '@jiefen/domain/field/attachment';
import type { Workspace } from '#data/workspace.ts';
import type { AnyCase } from '#features/workspace/course.ts';
import { followCase } from '#features/workspace/follow-case.ts';
import { toCase } from '#features/workspace/glance.ts';
import type { Names } from '#features/workspace/names.svelte.ts';
import type { CaseOnPaper } from './paper-view.svelte.ts';

/** Which case. */
export interface CaseAddress {
  collection: AnyCase['collection'];
  id: string;
}

/** A case of this phone as papers are made of it. Make it in a component. */
export class PhoneCase {
  readonly #workspace: Workspace;
  readonly #address: CaseAddress;
  readonly #names: Names;
  readonly #row;
  #onPaper = $derived.by(() => this.#toPaper());

  constructor(workspace: Workspace, names: Names, address: CaseAddress) {
    this.#workspace = workspace;
    this.#address = address;
    this.#names = names;
    this.#row = followCase(workspace, address.collection, address.id);
  }

  get onPaper(): CaseOnPaper | undefined {
    return this.#onPaper;
  }

  get entry(): AnyCase | undefined {
    return this.#onPaper?.entry;
  }

  #toPaper(): CaseOnPaper | undefined {
    const found = this.#row();
    if (!found) return undefined;
    const { unsent, refusal } = found.row;
    return {
      ...{ entry: toCase(found), nameOf: this.#names.nameOf, isReceived: unsent === 0 && refusal === null },
      readFile: (file) => this.#read(file),
    };
  }

  async #read(file: Attachment): Promise<Blob | undefined> {
    const evidence = await this.#workspace.evidence.open();
    const shown = await evidence.show(this.#address, file, 'whole');
    return shown.ok ? shown.bytes : undefined;
  }
}
