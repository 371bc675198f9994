import type { RoleCode } from '@jiefen/domain/access/roles';
import type { Draft } from '#data/drafts.ts';
import type { Workspace } from '#data/workspace.ts';
import { usualStepOf } from '#features/workspace/course.ts';
import { isUnfinished } from '#features/workspace/draft-link.ts';
import { type CaseRow, type Glance, glanceOf, toCase } from '#features/workspace/glance.ts';
import { type Found, scan } from '#features/workspace/scan.ts';
import type { Shelf } from '#features/workspace/shelf.svelte.ts';
import { reactive } from '#platform/reactive.ts';
import { termToText } from '#i18n/term.ts';

const WINDOW = 10;

/** A case that waits for a step of this person. */
export interface ToDo {
  readonly glance: Glance;
  /** The step, in words. */
  readonly step: string;
}

/** What there is to do: cases in one's hands, and words one has not finished. */
export class Today {
  #found = $state.raw<Found<CaseRow>>();
  #window = $state(WINDOW);
  readonly #shelf: Pick<Shelf, 'cases'>;
  readonly #drafts;
  readonly #person: { id: string; role: RoleCode };

  constructor(shelf: Pick<Shelf, 'cases'>, { drafts, profile }: Pick<Workspace, 'drafts' | 'profile'>) {
    this.#shelf = shelf;
    this.#drafts = reactive(drafts.watch());
    this.#person = profile;
  }

  /** Undefined until the phone has been read. */
  get toDos(): readonly ToDo[] | undefined {
    return this.#found?.first.map((entry) => this.#toDo(entry));
  }

  get total(): number {
    return this.#found?.total ?? 0;
  }

  get hasMore(): boolean {
    return this.#found !== undefined && this.#found.total > this.#found.first.length;
  }

  get unfinished(): readonly Draft[] {
    return (this.#drafts.current ?? []).filter(isUnfinished);
  }

  showMore(): void {
    this.#window += WINDOW;
  }

  /** Keeps the list in step with the cases; run it in an effect. */
  follow = (): (() => void) | undefined => {
    const { cases } = this.#shelf;
    if (cases === undefined) return undefined;
    return scan(
      cases,
      (entry) => this.#waitsForMe(entry),
      this.#window,
      (found) => (this.#found = found),
    );
  };

  #waitsForMe(entry: CaseRow): boolean {
    if (!isInHands(entry, this.#person.id) || glanceOf(toCase(entry)).group === 'ended') return false;
    return usualStepOf(toCase(entry), this.#person.role) !== undefined;
  }

  #toDo(entry: CaseRow): ToDo {
    const step = usualStepOf(toCase(entry), this.#person.role);
    return { glance: glanceOf(toCase(entry)), step: step ? termToText(step.title) : '' };
  }
}

function isInHands(entry: CaseRow, person: string): boolean {
  if (entry.row.body.createdBy === person) return true;
  if (entry.collection === 'petition') return entry.row.body.handlerId === person;
  return (entry.row.body.mediatorIds ?? []).includes(person);
}
