import type { Page } from '@jiefen/domain/desk/question';
import type { Answer, DeskProblem } from '#data/desk/answer.ts';

interface Paged<Row> {
  rows: Row[];
  cursor: string | null;
  names: Readonly<Record<string, string>>;
}

/** A list that comes in pages. */
export class Pages<Row> {
  #rows = $state.raw<readonly Row[]>();
  #names = $state.raw<Readonly<Record<string, string>>>({});
  #cursor = $state.raw<string | null>(null);
  #problem = $state.raw<DeskProblem>();
  #busy = $state(false);
  readonly #ask: (page: Page) => Promise<Answer<Paged<Row>>>;

  constructor(ask: (page: Page) => Promise<Answer<Paged<Row>>>) {
    this.#ask = ask;
  }

  /** What has been fetched; undefined before the first answer. */
  get rows(): readonly Row[] | undefined {
    return this.#rows;
  }

  get names(): Readonly<Record<string, string>> {
    return this.#names;
  }

  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  get problem(): DeskProblem | undefined {
    return this.#problem;
  }

  get isBusy(): boolean {
    return this.#busy;
  }

  /** Fetches the first page, again if need be; rows beyond it are fetched when somebody asks for them. */
  async load(): Promise<void> {
    const answer = await this.#fetch({});
    if (!answer) return;
    this.#rows = answer.rows;
    this.#names = answer.names;
  }

  /** Fetches the next page. */
  async more(): Promise<void> {
    if (this.#cursor === null) return;
    const shown = this.#rows ?? [];
    const answer = await this.#fetch({ cursor: this.#cursor });
    if (!answer) return;
    this.#rows = [...shown, ...answer.rows];
    this.#names = { ...this.#names, ...answer.names };
  }

  async #fetch(page: Page): Promise<Paged<Row> | undefined> {
    if (this.#busy) return undefined;
    this.#busy = true;
    const answer = await this.#ask(page);
    this.#busy = false;
    this.#problem = answer.ok ? undefined : answer.problem;
    if (!answer.ok) return undefined;
    this.#cursor = answer.value.cursor;
    return answer.value;
  }
}
