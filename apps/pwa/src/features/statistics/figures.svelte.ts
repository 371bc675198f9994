import type { Figures, FiguresQuestion } from '@jiefen/domain/desk/figures';
import type { DeskProblem } from '#data/desk/answer.ts';
import type { Desk } from '#data/desk/desk.ts';

/** A sheet as the server counted it last. */
export class FigureSheet {
  #told = $state.raw<Figures>();
  #problem = $state.raw<DeskProblem>();
  readonly #desk: Pick<Desk, 'figures'>;
  readonly question: FiguresQuestion;

  constructor(desk: Pick<Desk, 'figures'>, question: FiguresQuestion) {
    this.#desk = desk;
    this.question = question;
  }

  get told(): Figures | undefined {
    return this.#told;
  }

  get problem(): DeskProblem | undefined {
    return this.#problem;
  }

  async load(): Promise<void> {
    const answer = await this.#desk.figures(this.question);
    if (answer.ok) this.#told = answer.value;
    this.#problem = answer.ok ? undefined : answer.problem;
  }
}
