import type { Entry } from './entry.ts';
import { PAGE_DOCUMENTS } from './log-page.ts';

const LEAST_SLOTS = 200;
const LEAST_PAGES = 64;

/** What lies in one page of the log: the ids in their slots, erased and outdated ones too. */
export interface PageEntry {
  ids: readonly string[];
  /** Written in the first shape of the log, with the large pages. */
  isFirstShape: boolean;
}

/** The account of a log: what lies in which page, and what of it is garbage. */
export interface Book {
  readonly pages: ReadonlyMap<number, PageEntry>;
  enter(number: number, page: PageEntry): void;
  drop(number: number): void;
  /** Tells whether a slot of a page holds the last state of its document. */
  isLive(id: string, number: number, slot: number): boolean;
  /**
   * The pages to rewrite, lowest first: all that name one of the erased, all of the first shape, and where there is too
   * much garbage or too many small pages, those.
   */
  victims(erased: ReadonlySet<string>): number[];
}

/** Opens the account of a log over what is in memory. */
export function createBook(entries: ReadonlyMap<string, Entry>): Book {
  const pages = new Map<number, PageEntry>();
  let slots = 0;

  function isLive(id: string, number: number, slot: number): boolean {
    const place = entries.get(id)?.place;
    return place?.page === number && place.slot === slot;
  }

  function drop(number: number): void {
    slots -= pages.get(number)?.ids.length ?? 0;
    pages.delete(number);
  }

  function isHalfDead(number: number, ids: readonly string[]): boolean {
    return ids.filter((id, slot) => isLive(id, number, slot)).length * 2 < ids.length;
  }

  return {
    pages,
    isLive,
    drop,
    enter(number, page) {
      drop(number);
      pages.set(number, page);
      slots += page.ids.length;
    },
    victims(erased) {
      const isGarbage = slots > LEAST_SLOTS && slots > 2 * entries.size;
      const isScattered = pages.size > LEAST_PAGES + (4 * entries.size) / PAGE_DOCUMENTS;
      const isVictim = (number: number, { ids, isFirstShape }: PageEntry) =>
        isFirstShape ||
        (erased.size > 0 && ids.some((id) => erased.has(id))) ||
        (isGarbage && isHalfDead(number, ids)) ||
        (isScattered && ids.length < PAGE_DOCUMENTS / 2);
      const found = [...pages].filter(([number, page]) => isVictim(number, page));
      return found.map(([number]) => number).sort((one, other) => one - other);
    },
  };
}
