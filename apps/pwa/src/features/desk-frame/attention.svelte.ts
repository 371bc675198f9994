import type { Desk } from '#data/desk/desk.ts';

/** How many cases wait for a decision between two values; nothing until the server has said so. */
export class Attention {
  #conflicts = $state<number>();
  readonly #desk: Pick<Desk, 'facets'>;

  constructor(desk: Pick<Desk, 'facets'>) {
    this.#desk = desk;
  }

  get conflicts(): number | undefined {
    return this.#conflicts;
  }

  /** Asks again; without an answer the last number stays. */
  async load(): Promise<void> {
    const answer = await this.#desk.facets({ conflicts: 'open' });
    if (answer.ok) this.#conflicts = answer.value.listed;
  }
}
