import type { Cipher } from './cipher.ts';
import { openPage, sealPage, toPages, type StoredDocument } from './page.ts';
import { createTally, type Tally } from './tally.ts';
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
  /** Whether compacting would gain anything. */
  readonly tally: Pick<Tally, 'hasErased' | 'isWasteful'>;
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
    tally,

    async load() {
      const pages = await readPages(vault, cipher, collection);
      last = pages.at(-1)?.number ?? 0;
      const damaged = pages.filter(({ documents }) => documents === undefined).map(({ number }) => number);
      // Where they cannot be moved they stay where they are, and then nothing may be dropped.
      if (damaged.length > 0) await vault.setAside(collection, damaged).catch(() => (isFrozen = true));
      for (const { documents = [] } of pages) tally.wrote(documents, 1);
      return { documents: fold(pages.map(({ documents = [] }) => documents)), damaged };
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
  };
}

interface ReadPage {
  number: number;
  /** `undefined` when the page is damaged. */
  documents: StoredDocument[] | undefined;
}

async function readPages(vault: Vault, cipher: Cipher, collection: string): Promise<ReadPage[]> {
  const stored = await vault.pages(collection);
  return Promise.all(
    stored.map(async (page) => {
      const place = { vault: vault.name, collection, number: page.number };
      return { number: page.number, documents: await openPage(cipher, place, page) };
    }),
  );
}

/** The last write of each document, without those that were erased. */
function fold(pages: readonly (readonly StoredDocument[])[]): StoredDocument[] {
  const found = new Map(pages.flat().map((document) => [document.id, document]));
  return [...found.values()].filter((document) => !document._deleted);
}
