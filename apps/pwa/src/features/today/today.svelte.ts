import { dayInChina } from '@jiefen/domain/deadline/day';
import type { RoleCode } from '@jiefen/domain/access/roles';
import type { Draft } from '#data/drafts.ts';
import type { Workspace } from '#data/workspace.ts';
import { daysLeft, type Due, duesOf, keptDuesOf } from '#features/workspace/due.ts';
import { isUnfinished } from '#features/workspace/draft-link.ts';
import type { AnyCase } from '#features/workspace/course.ts';
import { type CaseHead, type Glance, glanceOfHead } from '#features/workspace/glance.ts';
import { openCase } from '#features/workspace/open-case.ts';
import { scan } from '#features/workspace/scan.ts';
import { usualStepOf } from '#features/workspace/usual-step.ts';
import type { Shelf } from '#features/workspace/shelf.svelte.ts';
import { reactive } from '#platform/reactive.ts';
import { termToText } from '#i18n/term.ts';

const WINDOW = 10;
/** More days than any deadline has. */
const NEVER = 1_000_000;

/** A case that waits for a step of this person. */
export interface ToDo {
  readonly glance: Glance;
  /** The step, in words; '' until the case has been opened, or when there is none. */
  readonly step: string;
  /** The nearest deadline. */
  readonly due: Due | undefined;
}

/** What there is to do: cases in one's hands, the most pressing first, and words one has not finished. */
export class Today {
  #waiting = $state.raw<readonly CaseHead[]>();
  #window = $state(WINDOW);
  #shown = $derived(this.#waiting?.slice(0, this.#window));
  #open = $state.raw<readonly Opened[]>([]);
  readonly #shelf: Pick<Shelf, 'cases'>;
  readonly #documents;
  readonly #drafts;
  readonly #now: () => number;
  readonly #person: { id: string; role: RoleCode };

  constructor(
    shelf: Pick<Shelf, 'cases'>,
    { documents, drafts, profile, sync }: Pick<Workspace, 'documents' | 'drafts' | 'profile' | 'sync'>,
  ) {
    this.#shelf = shelf;
    this.#documents = documents;
    this.#drafts = reactive(drafts.watch());
    this.#person = profile;
    this.#now = () => sync.serverNow();
  }

  /** Undefined until the phone has been read. */
  get toDos(): readonly ToDo[] | undefined {
    return this.#shown?.map((entry) => this.#toDo(entry));
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
    const today = dayInChina(this.#now());
    return scan(
      cases,
      (entry) => this.#waitsForMe(entry),
      Number.POSITIVE_INFINITY,
      ({ first }) => (this.#waiting = byUrgency(first, today)),
    );
  };

  /** Opens the cases on the screen, to say what comes next; run it in an effect. */
  openShown = (): (() => void) => {
    const shown = this.#shown ?? [];
    let isOver = false;
    void Promise.all(shown.map((entry) => openCase(this.#documents, entry))).then((opened) => {
      if (!isOver) this.#open = shown.map(({ head }, at) => ({ head, entry: opened[at] }));
    });
    return () => (isOver = true);
  };

  #waitsForMe({ head }: CaseHead): boolean {
    const { group, hands } = head.outline;
    if (group === 'ended' || !hands.includes(this.#person.id)) return false;
    // Asked here, in a slice of its own: it may have to be worked out, and is kept for the sorting.
    void head.outlook;
    return true;
  }

  #toDo(entry: CaseHead): ToDo {
    const glance = glanceOfHead(entry);
    const open = this.#open.find(({ head }) => head === entry.head)?.entry;
    if (open === undefined) return { glance, step: '', due: keptDuesOf(entry.head.outlook, this.#now())[0] };
    const step = usualStepOf(open, this.#person.role);
    return { glance, step: step ? termToText(step.title) : '', due: duesOf(open, this.#now())[0] };
  }
}

/** A case on the screen; its entry is undefined when it is not on this phone any more. */
interface Opened {
  readonly head: CaseHead['head'];
  readonly entry: AnyCase | undefined;
}

function byUrgency(entries: readonly CaseHead[], today: string): CaseHead[] {
  const left = entries.map((entry) => ({ entry, days: daysLeft(entry.head.outlook, today) ?? NEVER }));
  return left.sort((one, other) => one.days - other.days).map(({ entry }) => entry);
}
