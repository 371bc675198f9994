import type { CaseList as Page, CaseRow, Facets } from '@jiefen/domain/desk/case-row';
import { PAGE_LIMIT, type Filter } from '@jiefen/domain/desk/question';
import type { Answer, DeskProblem } from '#data/desk/answer.ts';
import type { Desk } from '#data/desk/desk.ts';
import { isSameFilter } from './address.ts';

const PAGE = 50;

/** What a list of cases asks of its surroundings. */
export interface Around {
  desk: Pick<Desk, 'cases' | 'facets'>;
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

/** The cases of one filter, newest change first, as far as they have been fetched. */
export class CaseList {
  #filter = $state.raw<Filter>({});
  #page = $state.raw<Page>();
  #facets = $state.raw<Facets>();
  #problem = $state.raw<DeskProblem>();
  #asOf = $state<number>();
  #busy = $state<'filter' | 'more'>();
  #active = $state<string>();
  // Answers to a question nobody asks any more are dropped.
  #turn = 0;
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  get filter(): Filter {
    return this.#filter;
  }

  /** The rows fetched so far; undefined before the first answer. */
  get rows(): readonly CaseRow[] | undefined {
    return this.#page?.rows;
  }

  get total(): number {
    return this.#page?.total ?? 0;
  }

  get names(): Readonly<Record<string, string>> {
    return { ...this.#facets?.names, ...this.#page?.names };
  }

  get facets(): Facets | undefined {
    return this.#facets;
  }

  /** Why the last question got no answer; rows that were only to be refreshed stay. */
  get problem(): DeskProblem | undefined {
    return this.#problem;
  }

  /** When the rows were true, milliseconds since 1970 UTC. */
  get asOf(): number | undefined {
    return this.#asOf;
  }

  get busy(): 'filter' | 'more' | undefined {
    return this.#busy;
  }

  get hasMore(): boolean {
    return this.#page?.cursor != null;
  }

  /** The case the keyboard stands on. */
  get active(): string | undefined {
    return this.#active;
  }

  set active(id: string | undefined) {
    this.#active = id;
  }

  /** Asks for the cases of a filter; the same filter again asks nothing. */
  async show(filter: Filter): Promise<void> {
    if (this.#page && this.#problem === undefined && isSameFilter(filter, this.#filter)) return;
    this.#filter = filter;
    await this.#load('filter', PAGE);
  }

  /** Asks again for as many rows as are shown, and changes them in place. */
  async refresh(): Promise<void> {
    if (this.#busy === undefined) await this.#load(undefined, this.#page?.rows.length ?? PAGE);
  }

  /** Fetches the next page. */
  async more(): Promise<void> {
    const { rows, cursor } = this.#page ?? {};
    if (!rows || cursor == null || this.#busy) return;
    const turn = ++this.#turn;
    this.#busy = 'more';
    const answer = await this.#around.desk.cases({ ...this.#filter, limit: String(PAGE), cursor });
    if (turn !== this.#turn) return;
    this.#busy = undefined;
    if (answer.ok) this.#page = { ...answer.value, rows: united(rows, answer.value.rows) };
    this.#problem = answer.ok ? undefined : answer.problem;
  }

  /** Moves the keyboard's place by so many rows; gives the case it stands on then. */
  step(by: number): string | undefined {
    const rows = this.#page?.rows ?? [];
    const at = rows.findIndex(({ id }) => id === this.#active);
    const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
    if (next >= rows.length - 1) void this.more();
    this.#active = rows[next]?.id;
    return this.#active;
  }

  /** The cases before and after one in the list. */
  neighbours(id: string): { before: string | undefined; after: string | undefined } {
    const rows = this.#page?.rows ?? [];
    const at = rows.findIndex((row) => row.id === id);
    return at === -1 ? { before: undefined, after: undefined } : { before: rows[at - 1]?.id, after: rows[at + 1]?.id };
  }

  async #load(busy: 'filter' | undefined, wanted: number): Promise<void> {
    const turn = ++this.#turn;
    this.#busy = busy;
    const [page, facets] = await Promise.all([this.#fetch(wanted), this.#around.desk.facets(this.#filter)]);
    if (turn !== this.#turn) return;
    this.#busy = undefined;
    if (page.ok || busy === 'filter') this.#page = page.ok ? page.value : undefined;
    if (facets.ok) this.#facets = facets.value;
    if (page.ok) this.#asOf = this.#around.now();
    this.#problem = page.ok ? undefined : page.problem;
  }

  async #fetch(wanted: number): Promise<Answer<Page>> {
    const ask = (count: number, cursor?: string) =>
      this.#around.desk.cases({
        ...this.#filter,
        limit: String(Math.min(count, PAGE_LIMIT)),
        ...(cursor && { cursor }),
      });
    let answer = await ask(Math.max(wanted, PAGE));
    while (answer.ok && answer.value.cursor !== null && answer.value.rows.length < wanted) {
      const { rows } = answer.value;
      const next = await ask(wanted - rows.length, answer.value.cursor);
      answer = next.ok ? { ok: true, value: { ...next.value, rows: united(rows, next.value.rows) } } : next;
    }
    return answer;
  }
}

/** A case that changed between two pages stands in both. */
function united(shown: readonly CaseRow[], next: readonly CaseRow[]): CaseRow[] {
  const known = new Set(shown.map(({ id }) => id));
  return [...shown, ...next.filter(({ id }) => !known.has(id))];
}
