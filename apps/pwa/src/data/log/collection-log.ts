import type { Cipher } from './cipher.ts';
import { openPage, sealPage, toPages, type StoredDocument } from './page.ts';
import { createTally } from './tally.ts';
import type { StoredPage, Vault } from './vault.ts';

/** The log of one collection: every write of its documents in order; the last write of an id stands. */
export interface CollectionLog {
  /** Reads everything, once, before the first append. Unreadable pages are set aside and named. */
  load(): Promise<{ documents: StoredDocument[]; damaged: number[] }>;
  /** Resolves when the documents are on the disk; rejects with a `StorageProblem` when none of them is. */
  append(documents: readonly StoredDocument[]): Promise<void>;
  /**
   * Copies what is alive into fresh pages and drops the old ones in the same transaction, so that a crash leaves
   * either. `living` is called at once; writes may go on meanwhile.
   */
  compact(living: () => readonly StoredDocument[]): Promise<void>;
  readonly hasErased: boolean;
  readonly isWasteful: boolean;
}

/** Opens the log of one collection in a vault. */
export function createCollectionLog(vault: Vault, cipher: Cipher, collection: string): CollectionLog {
  const tally = createTally();
  let last = 0;
  let isFrozen = false;

  const placeOf = (number: number) => ({ vault: vault.name, collection, number });

  function seal(pages: readonly (readonly StoredDocument[])[]): Promise<StoredPage[]> {
    const first = last + 1;
    last += pages.length;
    return Promise.all(pages.map((documents, index) => sealPage(cipher, placeOf(first + index), documents)));
  }

  return {
    async load() {
      const stored = await vault.pages(collection);
      const pages = await Promise.all(
        stored.map(async (page) => ({ page, documents: await openPage(cipher, placeOf(page.number), page) })),
      );
      last = stored.at(-1)?.number ?? 0;
      const damaged = pages.filter(({ documents }) => documents === undefined).map(({ page }) => page.number);
      // Where they cannot be moved they stay where they are, and then nothing may be dropped.
      if (damaged.length > 0) await vault.setAside(collection, damaged).catch(() => (isFrozen = true));
      const found = new Map<string, StoredDocument>();
      for (const { documents = [] } of pages) {
        tally.wrote(documents, 1);
        for (const document of documents) found.set(document.id, document);
      }
      return { documents: [...found.values()].filter((document) => !document._deleted), damaged };
    },

    async append(documents) {
      const pages = toPages(documents);
      await vault.write({ collection, add: await seal(pages) });
      tally.wrote(documents, pages.length);
    },

    async compact(living) {
      if (isFrozen) return;
      const mark = tally.mark();
      const dropUpTo = last;
      const documents = living();
      const pages = toPages(documents);
      await vault.write({ collection, add: await seal(pages), dropUpTo });
      tally.compacted(mark, documents.length, pages.length);
    },

    get hasErased() {
      return tally.hasErased;
    },
    get isWasteful() {
      return tally.isWasteful;
    },
  };
}
