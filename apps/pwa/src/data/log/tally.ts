import { PAGE_DOCUMENTS, type StoredDocument } from './page.ts';

const LEAST_RECORDS = 200;
const LEAST_PAGES = 64;

/** Counts what lies in a log and how much of it is garbage. */
export interface Tally {
  /** Documents were written in so many pages. */
  wrote(documents: readonly StoredDocument[], pages: number): void;
  /** Everything counted at `mark` now lies in these fresh pages. */
  compacted(mark: TallyMark, documents: number, pages: number): void;
  mark(): TallyMark;
  /** Erased documents still lie on the disk. */
  readonly hasErased: boolean;
  /** More than half is garbage, or the log lies in many small pages. */
  readonly isWasteful: boolean;
}

export interface TallyMark {
  records: number;
  pages: number;
  erasures: number;
}

/** Begins an empty count. */
export function createTally(): Tally {
  const live = new Set<string>();
  const count: TallyMark = { records: 0, pages: 0, erasures: 0 };
  return {
    wrote(documents, pages) {
      count.records += documents.length;
      count.pages += pages;
      for (const { id, _deleted: isErased } of documents) {
        if (!isErased) live.add(id);
        else if (live.delete(id)) count.erasures += 1;
      }
    },
    compacted(mark, documents, pages) {
      count.records += documents - mark.records;
      count.pages += pages - mark.pages;
      count.erasures -= mark.erasures;
    },
    mark: () => ({ ...count }),
    get hasErased() {
      return count.erasures > 0;
    },
    get isWasteful() {
      const { records, pages } = count;
      const isGarbage = records > LEAST_RECORDS && records > 2 * live.size;
      return isGarbage || pages > LEAST_PAGES + (4 * live.size) / PAGE_DOCUMENTS;
    },
  };
}
