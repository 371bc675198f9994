import type { Cipher } from './cipher.ts';
import { openPage, sealPage } from './page.ts';
import type { StoredPage, Vault } from './vault.ts';

/** What opened from one page, and where it lay. */
export interface ShelfPage {
  number: number;
  /** `undefined` when the page is damaged. */
  content: unknown;
  /** Of the JSON, in bytes. */
  length: number;
  /** Absent on pages of the first shape. */
  format: number | undefined;
}

/** Something to put on a shelf; `small` = deflate it. */
export interface NewPage {
  number: number;
  content: unknown;
  small?: boolean;
}

/** One shelf of a vault with its encryption. */
export interface Shelf {
  numbers(): Promise<number[]>;
  /** All pages, lowest number first. */
  all(): Promise<ShelfPage[]>;
  /** One page; damaged and missing ones have no content. */
  read(number: number): Promise<ShelfPage>;
  /** All of the change or nothing, durable when it returns; rejects with a `StorageProblem`. Gives the lengths of the new pages. */
  write(add: readonly NewPage[], drop?: readonly number[]): Promise<number[]>;
  setAside(numbers: readonly number[]): Promise<void>;
}

/** Opens a shelf of a vault. */
export function createShelf(vault: Vault, cipher: Cipher, shelf: string): Shelf {
  const placeOf = (number: number) => ({ vault: vault.name, shelf, number });

  async function open(page: StoredPage): Promise<ShelfPage> {
    const opened = await openPage(cipher, placeOf(page.number), page);
    return { number: page.number, format: page.format, content: opened?.content, length: opened?.length ?? 0 };
  }

  return {
    numbers: () => vault.numbers(shelf),
    all: async () => Promise.all((await vault.pages(shelf)).map(open)),
    async read(number) {
      const page = await vault.page(shelf, number);
      return page === undefined ? { number, content: undefined, length: 0, format: undefined } : open(page);
    },
    async write(add, drop = []) {
      const sealed: StoredPage[] = [];
      // One after the other: a slow phone can draw between two pages.
      for (const { number, content, small = false } of add) {
        sealed.push(await sealPage(cipher, placeOf(number), content, { small }));
      }
      await vault.write({ shelf, add: sealed, drop });
      return sealed.map(({ bytes }) => bytes.byteLength);
    },
    setAside: (numbers) => vault.setAside(shelf, numbers),
  };
}
