import type { CaseDetail, History } from '@jiefen/domain/desk/case-detail';
import { attachmentsIn } from '@jiefen/domain/field/attachment';
import type { DeskProblem } from '#data/desk/answer.ts';
import { settleConflict, type Settlement } from '#features/desk-room/settle.ts';
import type { DeskRoom } from '#features/desk-room/gate.svelte.ts';

/** One case as it lies open on the desk. */
export class OpenCase {
  #detail = $state.raw<CaseDetail>();
  #history = $state.raw<History>();
  #filesHere = $state.raw<readonly string[]>();
  #problem = $state.raw<DeskProblem>();
  #historyProblem = $state.raw<DeskProblem>();
  #shown = $state.raw<Readonly<Record<string, string>>>({});
  #settling = $state.raw<string>();
  #refused = $state.raw<Readonly<Record<string, Extract<Settlement, { ok: false }>>>>({});
  readonly #room: Pick<DeskRoom, 'desk' | 'device' | 'platform' | 'who'>;
  readonly #id: string;

  constructor(room: Pick<DeskRoom, 'desk' | 'device' | 'platform' | 'who'>, id: string) {
    this.#room = room;
    this.#id = id;
  }

  get detail(): CaseDetail | undefined {
    return this.#detail;
  }

  /** The digests of the files that have arrived; undefined until the server has told. */
  get filesHere(): readonly string[] | undefined {
    return this.#filesHere;
  }

  get problem(): DeskProblem | undefined {
    return this.#problem;
  }

  /** Who changed what; undefined until somebody asks, because asking is written down. */
  get history(): History | undefined {
    return this.#history;
  }

  get historyProblem(): DeskProblem | undefined {
    return this.#historyProblem;
  }

  /** The masked values somebody asked for, by path. */
  get revealed(): Readonly<Record<string, string>> {
    return this.#shown;
  }

  /** The conflict that is being settled. */
  get settling(): string | undefined {
    return this.#settling;
  }

  /** Why a choice was not taken, by conflict. */
  get refusedChoices(): Readonly<Record<string, Extract<Settlement, { ok: false }>>> {
    return this.#refused;
  }

  /** Fetches the case, or fetches it again; what is shown stays until the answer is there. */
  async load(): Promise<void> {
    const answer = await this.#room.desk.detail(this.#id);
    if (answer.ok) this.#detail = answer.value;
    // A case that left one's view must not stay on the screen.
    else if (answer.problem === 'absent' || answer.problem === 'forbidden') this.#detail = undefined;
    this.#problem = answer.ok ? undefined : answer.problem;
    await Promise.all([this.#loadFilesHere(), this.#history && this.loadHistory()]);
  }

  async #loadFilesHere(): Promise<void> {
    if (!this.#detail || attachmentsIn(this.#detail.document).length === 0) return;
    const answer = await this.#room.desk.filesHere(this.#detail);
    if (answer.ok) this.#filesHere = answer.value;
  }

  async loadHistory(): Promise<void> {
    const answer = await this.#room.desk.history(this.#id);
    if (answer.ok) this.#history = answer.value;
    this.#historyProblem = answer.ok ? undefined : answer.problem;
  }

  /** Asks for one masked value; gives why not. */
  async reveal(path: string, purpose: string): Promise<DeskProblem | undefined> {
    const answer = await this.#room.desk.reveal(this.#id, { field: path, purpose });
    if (!answer.ok) return answer.problem;
    this.#shown = { ...this.#shown, [path]: String(answer.value.value ?? '') };
    return undefined;
  }

  /** Covers a value again. */
  cover(path: string): void {
    const { [path]: _, ...others } = this.#shown;
    this.#shown = others;
  }

  /** Lets one of two values stand. */
  async settle(conflict: string, choice: 'kept' | 'lost'): Promise<void> {
    if (!this.#detail || this.#settling) return;
    this.#settling = conflict;
    const settlement = await settleConflict(this.#room, this.#detail, conflict, choice);
    const { [conflict]: _, ...others } = this.#refused;
    this.#refused = settlement.ok ? others : { ...others, [conflict]: settlement };
    if (settlement.ok) await this.load();
    this.#settling = undefined;
  }
}
