import { noStatus } from '#data/sync/status.ts';
import type { Workspace } from '#data/workspace.ts';
import type { CaseGroup } from '@jiefen/domain/flow/case-group';
import { type CaseHead, type Glance, glanceOfHead, uploadStateOf } from '#features/workspace/glance.ts';
import type { UploadState } from '#features/workspace/upload-state.ts';
import type { Shelf } from '#features/workspace/shelf.svelte.ts';
import { afterPicture } from '#platform/after-picture.ts';
import { reactive } from '#platform/reactive.ts';
import { type Found, scan } from '#features/workspace/scan.ts';

const WINDOW = 40;
/** So many lines are drawn at a time: a slow phone shows the first ones before it has made the rest. */
const STEP = 10;
const PAUSE_MS = 150;

/** Which cases a list shows. */
export type Shown = CaseGroup | 'all';

/** One line of the list. */
export interface Line {
  readonly glance: Glance;
  readonly upload: UploadState;
}

/**
 * All cases of this phone, newest first. Only a window of them is on the screen; state and search are looked through in
 * slices, so that typing stays quick with ten thousand cases.
 */
export class CaseList {
  #typed = $state('');
  #words = $state('');
  #shown = $state<Shown>('open');
  #window = $state(WINDOW);
  #drawn = $state(STEP);
  #found = $state.raw<Found<CaseHead>>();
  #answered = $state('');
  #answeredShown: Shown = 'open';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #shelf: Pick<Shelf, 'cases'>;
  readonly #status;

  constructor(shelf: Pick<Shelf, 'cases'>, sync: Workspace['sync']) {
    this.#shelf = shelf;
    this.#status = reactive(sync.status);
  }

  get typed(): string {
    return this.#typed;
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** What is on the screen; undefined until the phone has been read. */
  get lines(): Line[] | undefined {
    const { sending } = this.#status.current ?? noStatus;
    return this.#found?.first.slice(0, this.#drawn).map((entry) => {
      const glance = glanceOfHead(entry);
      return { glance, upload: uploadStateOf(entry.head.light, glance, sending) };
    });
  }

  get total(): number {
    return this.#found?.total ?? 0;
  }

  get isCounted(): boolean {
    return this.#found?.isComplete ?? false;
  }

  /** True until the list shows what the search box says. */
  get isSearching(): boolean {
    return this.#typed.trim() !== this.#answered;
  }

  /** True while there are matches below the window. */
  get hasMore(): boolean {
    if (this.#found === undefined || this.#isDrawing) return false;
    return this.#found.total > this.#found.first.length || !this.#found.isComplete;
  }

  get #isDrawing(): boolean {
    return this.#drawn < (this.#found?.first.length ?? 0);
  }

  /** Takes what is typed into the search box; the search begins after a pause. */
  search(typed: string): void {
    this.#typed = typed;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#words = typed.trim();
      this.#window = WINDOW;
    }, PAUSE_MS);
  }

  show(shown: Shown): void {
    this.#shown = shown;
    this.#window = WINDOW;
  }

  showMore(): void {
    this.#window += WINDOW;
  }

  #take(found: Found<CaseHead>, words: string, shown: Shown): void {
    if (words !== this.#answered || shown !== this.#answeredShown) this.#drawn = STEP;
    this.#found = found;
    this.#answered = words;
    this.#answeredShown = shown;
  }

  /** Draws the rest of the window, a step after each picture; run it in an effect. */
  drawOn = (): (() => void) | undefined => {
    void this.#drawn;
    return this.#isDrawing ? afterPicture(() => (this.#drawn += STEP)) : undefined;
  };

  /** Keeps the list in step with what is stored, typed and chosen; run it in an effect. */
  follow = (): (() => void) | undefined => {
    const entries = this.#shelf.cases;
    if (entries === undefined) return undefined;
    const words = this.#words;
    const shown = this.#shown;
    const window = this.#window;
    let stop: (() => void) | undefined;
    let isOver = false;
    void testFor(words, shown).then((matches) => {
      if (!isOver) stop = scan(entries, matches, window, (found) => this.#take(found, words, shown));
    });
    return () => {
      isOver = true;
      stop?.();
    };
  };
}

const lists = new WeakMap<object, CaseList>();

/** The list of a workspace: search and chip are still as they were when somebody comes back from a case. */
export function caseListOf(shelf: Pick<Shelf, 'cases'>, sync: Workspace['sync']): CaseList {
  const list = lists.get(shelf) ?? new CaseList(shelf, sync);
  lists.set(shelf, list);
  return list;
}

/** The pinyin table is fetched with the first search only. */
async function testFor(words: string, shown: Shown): Promise<(entry: CaseHead) => boolean> {
  const fitsState = (entry: CaseHead) => shown === 'all' || entry.head.outline.group === shown;
  if (words === '') return fitsState;
  const { matcher } = await import('./match.ts');
  const fitsWords = matcher(words);
  return (entry) => fitsState(entry) && fitsWords(entry);
}
