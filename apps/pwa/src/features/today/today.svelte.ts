import type { RoleCode } from '@jiefen/domain/access/roles';
import type { Draft } from '#data/drafts.ts';
import type { Workspace } from '#data/workspace.ts';
import { usualStepOf } from '#features/workspace/usual-step.ts';
import { type Due, duesOf } from '#features/workspace/due.ts';
import { isUnfinished } from '#features/workspace/draft-link.ts';
import { type CaseRow, type Glance, glanceOf, toCase } from '#features/workspace/glance.ts';
import { scan } from '#features/workspace/scan.ts';
import type { Shelf } from '#features/workspace/shelf.svelte.ts';
import { reactive } from '#platform/reactive.ts';
import { termToText } from '#i18n/term.ts';

const WINDOW = 10;
/** More days than any deadline has. */
const NEVER = 1_000_000;

/** A case that waits for a step of this person. */
export interface ToDo {
  readonly glance: Glance;
  /** The step, in words. */
  readonly step: string;
  /** The nearest deadline. */
  readonly due: Due | undefined;
}

/** What there is to do: cases in one's hands, the most pressing first, and words one has not finished. */
export class Today {
  #waiting = $state.raw<readonly CaseRow[]>();
  #window = $state(WINDOW);
  readonly #shelf: Pick<Shelf, 'cases'>;
  readonly #drafts;
  readonly #now: () => number;
  readonly #person: { id: string; role: RoleCode };

  constructor(shelf: Pick<Shelf, 'cases'>, { drafts, profile, sync }: Pick<Workspace, 'drafts' | 'profile' | 'sync'>) {
    this.#shelf = shelf;
    this.#drafts = reactive(drafts.watch());
    this.#person = profile;
    this.#now = () => sync.serverNow();
  }

  /** Undefined until the phone has been read. */
  get toDos(): readonly ToDo[] | undefined {
    return this.#waiting?.slice(0, this.#window).map((entry) => this.#toDo(entry));
  }

  get total(): number {
    return this.#waiting?.length ?? 0;
  }

  get hasMore(): boolean {
    return this.total > this.#window;
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
      Number.POSITIVE_INFINITY,
      ({ first }) => (this.#waiting = [...first].sort((one, other) => this.#byUrgency(one, other))),
    );
  };

  #waitsForMe(entry: CaseRow): boolean {
    if (!isInHands(entry, this.#person.id) || glanceOf(toCase(entry)).group === 'ended') return false;
    // Worked out here, in a slice of its own, and kept for the sorting.
    this.#dueOf(entry);
    return true;
  }

  #dueOf(entry: CaseRow): Due | undefined {
    return duesOf(toCase(entry), this.#now())[0];
  }

  #byUrgency(one: CaseRow, other: CaseRow): number {
    const [first, second] = [this.#dueOf(one), this.#dueOf(other)];
    return (first?.days ?? NEVER) - (second?.days ?? NEVER);
  }

  #toDo(entry: CaseRow): ToDo {
    const step = usualStepOf(toCase(entry), this.#person.role);
    return { glance: glanceOf(toCase(entry)), step: step ? termToText(step.title) : '', due: this.#dueOf(entry) };
  }
}

function isInHands(entry: CaseRow, person: string): boolean {
  if (entry.row.body.createdBy === person) return true;
  if (entry.collection === 'petition') return entry.row.body.handlerId === person;
  return (entry.row.body.mediatorIds ?? []).includes(person);
}
