import type { CaseList as Page, CaseRow, Facets } from '@jiefen/domain/desk/case-row';
import { PAGE_LIMIT, type Filter } from '@jiefen/domain/desk/question';
import type { Answer, DeskProblem } from '#data/desk/answer.ts';
import type { Desk } from '#data/desk/desk.ts';
import { isSameFilter } from './address.ts';

const PAGE = 50;

/** What a list is fetching: the answer to another question, what changed, or the next page. */
type Task = 'filter' | 'news' | 'more';

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
  #busy = $state<Task>();
  #active = $state<string>();
  // Answers to a question nobody asks any more are dropped.
  #turn = 0;
  #owed = { news: false, more: false };
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

  /** What it is fetching; news come in quietly. */
  get busy(): Task | undefined {
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
    this.#owed = { news: false, more: false };
    await this.#load('filter', PAGE);
  }

  /** Asks again for as many rows as are shown, and changes them in place. */
  async refresh(): Promise<void> {
    if (this.#busy) this.#owed.news = true;
    else await this.#load('news', this.#page?.rows.length ?? PAGE);
  }

  /** Fetches the next page. */
  async more(): Promise<void> {
    const { rows, cursor } = this.#page ?? {};
    if (!rows || cursor == null || this.#busy === 'more') return;
    if (this.#busy) {
      this.#owed.more = true;
      return;
    }
    const turn = this.#begin('more');
    const answer = await this.#around.desk.cases({ ...this.#filter, limit: String(PAGE), cursor });
    if (turn !== this.#turn) return;
    if (answer.ok) this.#page = { ...answer.value, rows: united(rows, answer.value.rows) };
    this.#end(answer.ok ? undefined : answer.problem);
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
    const [before, after] = neighboursIn(this.#page?.rows ?? [], id);
    return { before, after };
  }

  async #load(task: 'filter' | 'news', wanted: number): Promise<void> {
    const turn = this.#begin(task);
    const [page, facets] = await Promise.all([this.#fetch(wanted), this.#around.desk.facets(this.#filter)]);
    if (turn !== this.#turn) return;
    if (page.ok) this.#active = placeAfter(this.#active, this.#page?.rows ?? [], page.value.rows);
    if (page.ok || task === 'filter') this.#page = page.ok ? page.value : undefined;
    if (facets.ok) this.#facets = facets.value;
    if (page.ok) this.#asOf = this.#around.now();
    this.#end(page.ok ? undefined : page.problem);
  }

  #begin(task: Task): number {
    this.#busy = task;
    return ++this.#turn;
  }

  /** What came up meanwhile is done now: news first, because they bring the pages shown. */
  #end(problem: DeskProblem | undefined): void {
    this.#busy = undefined;
    this.#problem = problem;
    const { news, more } = this.#owed;
    this.#owed = { news: false, more };
    if (news) void this.refresh();
    else if (more) {
      this.#owed.more = false;
      void this.more();
    }
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

/** A case that moved to the top leaves the keyboard's place to the one that stood after it, or else before it. */
function placeAfter(active: string | undefined, then: readonly CaseRow[], now: readonly CaseRow[]): string | undefined {
  const [before, after] = neighboursIn(then, active);
  const [before2, after2] = neighboursIn(now, active);
  const stayed = before === before2 || after === after2;
  return stayed ? active : ([after, before].find((id) => now.some((row) => row.id === id)) ?? active);
}

function neighboursIn(rows: readonly CaseRow[], id: string | undefined): [string | undefined, string | undefined] {
  const at = rows.findIndex((row) => row.id === id);
  return at === -1 ? [undefined, undefined] : [rows[at - 1]?.id, rows[at + 1]?.id];
}

/** A case that changed between two pages stands in both. */
function united(shown: readonly CaseRow[], next: readonly CaseRow[]): CaseRow[] {
  const known = new Set(shown.map(({ id }) => id));
  return [...shown, ...next.filter(({ id }) => !known.has(id))];
}
