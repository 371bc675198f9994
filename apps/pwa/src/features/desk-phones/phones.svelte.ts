import type { Phones } from '@jiefen/domain/desk/phones';
import type { Order } from '@jiefen/domain/sync/device';
import type { DeskProblem } from '#data/desk/answer.ts';
import type { Desk } from '#data/desk/desk.ts';

export type Phone = Phones['phones'][number];

/** The phones one looks after, as the server told them last. */
export class PhoneList {
  #told = $state.raw<Phones | undefined>();
  #problem = $state.raw<DeskProblem | undefined>();
  readonly #desk: Pick<Desk, 'phones' | 'orderPhone'>;

  constructor(desk: Pick<Desk, 'phones' | 'orderPhone'>) {
    this.#desk = desk;
  }

  get told(): Phones | undefined {
    return this.#told;
  }

  get problem(): DeskProblem | undefined {
    return this.#problem;
  }

  async load(): Promise<void> {
    const answer = await this.#desk.phones();
    if (answer.ok) this.#told = answer.value;
    this.#problem = answer.ok ? undefined : answer.problem;
  }

  /** Orders a phone, or takes the order back; the result says what went wrong. */
  async order({ person, device }: Phone, order: Order | null): Promise<DeskProblem | undefined> {
    const answer = await this.#desk.orderPhone({ person, device, order });
    if (!answer.ok) return answer.problem;
    await this.load();
    return undefined;
  }
}
