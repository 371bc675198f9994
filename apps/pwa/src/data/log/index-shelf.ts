import type { Book } from './book.ts';
import type { Entry, Outliner } from './entry.ts';
import { coverPages, type IndexPage, packPage, toIndexPage } from './index-page.ts';
import type { Serial } from './serial.ts';
import type { Shelf } from './shelf.ts';

/** So many slots go into one page of the index. */
const PAGE_SLOTS = 512;
/** The start may have to open so many pages of the log that the index does not cover yet. */
const MOST_MISSING_PAGES = 24;
const MOST_SMALL_PAGES = 8;
/** Stands for a page of the log that is not there. */
const NOWHERE = 0;

/** The index of a log. It can be made again from the log at any time, so nothing is lost with it. */
export interface Index {
  /** Reads what can be used; the rest is dropped with the next writing. */
  read(): Promise<readonly IndexPage[]>;
  /** A page of the log is not covered yet. */
  isMissing(number: number): void;
  /** Whether covering would make the next start quicker, or something erased lies in the index. */
  readonly isDue: boolean;
  /** Covers everything. `inTurn` runs a piece between two writes, `rest` lets others work. */
  cover(inTurn: Serial, rest: () => Promise<void>): Promise<void>;
  clear(): Promise<void>;
}

export interface IndexSetting {
  shelf: Shelf;
  book: Book;
  entries: ReadonlyMap<string, Entry>;
  outliner: Outliner;
  last: { readonly seq: number };
}

/** Opens the index of one log. */
export function createIndex(setting: IndexSetting): Index {
  return new ShelfIndex(setting);
}

class ShelfIndex implements Index {
  readonly #setting: IndexSetting;
  /** The pages of the log that each page of the index covers. */
  readonly #covered = new Map<number, readonly number[]>();
  readonly #missing = new Set<number>();
  #lastPage = 0;

  constructor(setting: IndexSetting) {
    this.#setting = setting;
  }

  async read(): Promise<readonly IndexPage[]> {
    const { shelf, outliner } = this.#setting;
    const pages = await shelf.all();
    this.#lastPage = pages.at(-1)?.number ?? 0;
    return pages.flatMap(({ number, content }) => {
      const page = toIndexPage(content, outliner.version);
      this.#covered.set(number, page?.pages.map((one) => one.number) ?? [NOWHERE]);
      return page ?? [];
    });
  }

  isMissing(number: number): void {
    this.#missing.add(number);
  }

  get isDue(): boolean {
    const missing = [...this.#missing];
    return missing.length > MOST_MISSING_PAGES || this.#slotsOf(missing) > PAGE_SLOTS || this.#victims().length > 0;
  }

  async cover(inTurn: Serial, rest: () => Promise<void>): Promise<void> {
    const drop = this.#victims();
    const again = drop.flatMap((number) => this.#covered.get(number) ?? []);
    const open = new Set([...this.#missing, ...again].filter((number) => !this.#isGone(number)));
    for (const number of this.#missing) if (this.#isGone(number)) this.#missing.delete(number);
    if (open.size + drop.length === 0) return;
    const chunks = this.#toChunks([...open].sort((one, other) => one - other));
    for (const [at, chunk] of chunks.entries()) {
      await this.#outline(chunk, rest);
      await inTurn(() => this.#add(chunk, at === chunks.length - 1 ? drop : []));
    }
  }

  async clear(): Promise<void> {
    await this.#setting.shelf.write([], [...this.#covered.keys()]);
    this.#covered.clear();
    this.#missing.clear();
  }

  /** The pages of the index that name what is not there any more, are mostly outdated, or are too small and too many. */
  #victims(): number[] {
    const isScattered = this.#covered.size > MOST_SMALL_PAGES + (2 * this.#setting.entries.size) / PAGE_SLOTS;
    const isVictim = (numbers: readonly number[]) =>
      numbers.some((number) => this.#isGone(number)) ||
      this.#liveIn(numbers) * 2 < this.#slotsOf(numbers) ||
      (isScattered && this.#slotsOf(numbers) < PAGE_SLOTS / 2);
    return [...this.#covered].flatMap(([number, numbers]) => (isVictim(numbers) ? [number] : []));
  }

  #isGone(number: number): boolean {
    return !this.#setting.book.pages.has(number);
  }

  #slotsOf(numbers: readonly number[]): number {
    return numbers.reduce((sum, number) => sum + this.#idsIn(number).length, 0);
  }

  #liveIn(numbers: readonly number[]): number {
    const { book } = this.#setting;
    const live = (number: number) => this.#idsIn(number).filter((id, slot) => book.isLive(id, number, slot)).length;
    return numbers.reduce((sum, number) => sum + live(number), 0);
  }

  #idsIn(number: number): readonly string[] {
    return this.#setting.book.pages.get(number)?.ids ?? [];
  }

  /** Works out what the lists need, a few milliseconds at a time. */
  async #outline(numbers: readonly number[], rest: () => Promise<void>): Promise<void> {
    const entries = numbers.flatMap((number) => this.#idsIn(number).map((id) => this.#setting.entries.get(id)));
    for (const entry of entries) {
      if (entry?.whole === undefined || entry.isErased) continue;
      entry.workOut();
      await rest();
    }
  }

  async #add(numbers: readonly number[], drop: readonly number[]): Promise<void> {
    const { shelf, book, entries, outliner, last } = this.#setting;
    const number = (this.#lastPage += 1);
    const pages = coverPages(book, entries, numbers);
    const content = packPage({ version: outliner.version, seq: last.seq, pages });
    await shelf.write([{ number, content, small: true }], drop);
    for (const gone of drop) this.#covered.delete(gone);
    for (const covered of numbers) this.#missing.delete(covered);
    this.#covered.set(
      number,
      pages.map((page) => page.number),
    );
  }

  #toChunks(numbers: readonly number[]): number[][] {
    const chunks: number[][] = [[]];
    for (const number of numbers) {
      const chunk = chunks.at(-1);
      if (chunk !== undefined && this.#slotsOf(chunk) < PAGE_SLOTS) chunk.push(number);
      else chunks.push([number]);
    }
    return chunks;
  }
}
