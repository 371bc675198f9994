import type { CaseDetail } from '@jiefen/domain/desk/case-detail';
import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import type { PetitionBody } from '@jiefen/domain/case-type/petition';
import type { Attachment } from '@jiefen/domain/field/attachment';
import type { DeskProblem } from '#data/desk/answer.ts';
import { fileAddress } from '#data/desk/file-address.ts';
import type { DeskRoom } from '#features/desk-room/gate.svelte.ts';
import { nameLookup } from '#features/desk-room/value-words.ts';
import type { AnyCase } from '#features/workspace/course.ts';
import type { CaseOnPaper } from './paper-view.svelte.ts';

/** A case as it lies on the desk, as papers are made of it: only for those who see all of it. */
export class DeskCase {
  readonly #room: Pick<DeskRoom, 'desk' | 'platform'>;
  readonly #id: string;
  #detail = $state.raw<CaseDetail>();
  #problem = $state.raw<DeskProblem>();
  #onPaper = $derived.by(() => this.#detail && this.#toPaper(this.#detail));

  constructor(room: Pick<DeskRoom, 'desk' | 'platform'>, id: string) {
    this.#room = room;
    this.#id = id;
  }

  get onPaper(): CaseOnPaper | undefined {
    return this.#onPaper;
  }

  get problem(): DeskProblem | undefined {
    return this.#problem;
  }

  /** Some numbers are covered, and will be on the paper too. */
  get isMasked(): boolean {
    return (this.#detail?.masked.length ?? 0) > 0;
  }

  /** Fetches the case; the reading is written down. */
  async load(): Promise<void> {
    const answer = await this.#room.desk.detail(this.#id);
    this.#problem = answer.ok ? (answer.value.level === 'full' ? undefined : 'forbidden') : answer.problem;
    this.#detail = answer.ok && this.#problem === undefined ? answer.value : undefined;
  }

  #toPaper(detail: CaseDetail): CaseOnPaper {
    const { document, names } = detail;
    return {
      ...{ entry: toCase(detail), nameOf: nameLookup(names, document), isReceived: true },
      readFile: (file) => this.#read(detail, file),
    };
  }

  async #read(detail: CaseDetail, { digest }: Attachment): Promise<Blob | undefined> {
    const reply = await this.#room.platform.fetch(fileAddress(detail, digest), {}).catch(() => undefined);
    return reply?.ok ? reply.blob() : undefined;
  }
}

function toCase({ collection, document }: CaseDetail): AnyCase {
  if (collection === 'mediation') {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- checked when it came in; at full view nothing is cut off, and it is only read
    return { collection, body: document as unknown as MediationBody };
  }
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- as above
  return { collection, body: document as unknown as PetitionBody };
}
