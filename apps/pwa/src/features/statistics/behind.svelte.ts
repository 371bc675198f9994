import type { CaseRow } from '@jiefen/domain/desk/case-row';
import type { Behind, BehindQuestion } from '@jiefen/domain/desk/figures';
import type { DeskProblem } from '#data/desk/answer.ts';
import type { Desk } from '#data/desk/desk.ts';

/** The cases behind one number, page after page. */
export class BehindList {
  #rows = $state.raw<readonly CaseRow[]>([]);
  #last = $state.raw<Behind>();
  #problem = $state.raw<DeskProblem>();
  readonly #desk: Pick<Desk, 'behind'>;
  readonly #question: BehindQuestion;

  constructor(desk: Pick<Desk, 'behind'>, question: BehindQuestion) {
    this.#desk = desk;
    this.#question = question;
  }

  get rows(): readonly CaseRow[] {
    return this.#rows;
  }

  /** What the server said with the last page; undefined before the first. */
  get told(): Behind | undefined {
    return this.#last;
  }

  get problem(): DeskProblem | undefined {
    return this.#problem;
  }

  get hasMore(): boolean {
    return this.#last !== undefined && this.#rows.length < this.#last.total;
  }

  more = async (): Promise<void> => {
    const answer = await this.#desk.behind({ ...this.#question, offset: String(this.#rows.length) });
    this.#problem = answer.ok ? undefined : answer.problem;
    if (!answer.ok) return;
    this.#last = answer.value;
    this.#rows = [...this.#rows, ...answer.value.rows];
  };
}
