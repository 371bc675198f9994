import type { OpenConflicts } from '@jiefen/domain/desk/attention';
import type { DeskRoom } from '#features/desk-room/gate.svelte.ts';
import { Pages } from '#features/desk-room/pages.svelte.ts';
import { settleConflict, type Settlement } from '#features/desk-room/settle.ts';

/** One difference that waits for a decision. */
export type Waiting = OpenConflicts['rows'][number];

type Refused = Extract<Settlement, { ok: false }>;
type Around = Pick<DeskRoom, 'desk' | 'device' | 'platform' | 'who'>;

/** The differences between two writers that wait for a decision. */
export class ConflictQueue {
  readonly pages: Pages<Waiting>;
  #settling = $state.raw<string>();
  #refused = $state.raw<Readonly<Record<string, Refused>>>({});
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
    this.pages = new Pages((page) => around.desk.conflicts(page));
  }

  /** The difference that is being decided. */
  get settling(): string | undefined {
    return this.#settling;
  }

  /** Why a choice was not taken. */
  refusalOf({ conflict }: Waiting): Refused | undefined {
    return this.#refused[conflict.id];
  }

  /** Lets one of two values stand. */
  async settle({ id, conflict }: Waiting, choice: 'kept' | 'lost'): Promise<void> {
    if (this.#settling) return;
    this.#settling = conflict.id;
    const detail = await this.#around.desk.detail(id);
    const settlement = detail.ok ? await settleConflict(this.#around, detail.value, conflict.id, choice) : detail;
    const { [conflict.id]: _, ...others } = this.#refused;
    this.#refused = settlement.ok ? others : { ...others, [conflict.id]: settlement };
    if (settlement.ok) await this.pages.load();
    this.#settling = undefined;
  }
}
