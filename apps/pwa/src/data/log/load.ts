import type { LogParts } from './collection-log.ts';
import { Entry } from './entry.ts';
import { idOf, type CoveredPage, type IndexPage } from './index-page.ts';
import { toLogPage } from './log-page.ts';

/**
 * Fills memory from the index and from the pages of the log it does not cover. Gives the numbers of the pages that
 * are damaged or gone; damaged ones are set aside.
 */
export async function loadLog(parts: LogParts): Promise<number[]> {
  const { index, shelf, last, entries, erased } = parts;
  const [indexed, numbers] = await Promise.all([index.read(), shelf.numbers()]);
  const present = new Set(numbers);
  last.page = Math.max(0, ...numbers, ...indexed.flatMap(({ pages }) => pages.map(({ number }) => number)));
  const gone = indexed.flatMap((page) => takeIndexed(parts, page, present));
  const missing = numbers.filter((number) => !parts.book.pages.has(number));
  const damaged = await openMissing(parts, missing);
  const lost = gone.filter((page) => page.slots.some((slot) => typeof slot !== 'string' && !isKnown(parts, slot)));
  for (const [id, entry] of entries) {
    if (!entry.isErased) continue;
    erased.add(id);
    entries.delete(id);
  }
  return [...damaged, ...lost.map(({ number }) => number)];
}

/** Takes over what the index says of pages that are there; gives the others. */
function takeIndexed(parts: LogParts, { seq, pages }: IndexPage, present: ReadonlySet<number>): CoveredPage[] {
  const { book, outliner, last } = parts;
  last.seq = Math.max(last.seq, seq);
  return pages.flatMap((page) => {
    const isPresent = present.has(page.number);
    if (isPresent) book.enter(page.number, { ids: page.slots.map(idOf), isFirstShape: page.isFirstShape === true });
    for (const [slot, indexed] of page.slots.entries()) {
      // That a document was erased counts even when the page that says so is gone.
      if (typeof indexed === 'string' || !(isPresent || indexed.light._deleted)) continue;
      enter(parts, Entry.indexed(indexed, { page: page.number, slot }, outliner));
    }
    return isPresent ? [] : [page];
  });
}

async function openMissing(parts: LogParts, missing: readonly number[]): Promise<number[]> {
  const { shelf, book, bodies, index, outliner } = parts;
  const pages = await Promise.all(missing.map((number) => shelf.read(number)));
  const damaged: number[] = [];
  for (const { number, content, length, format } of pages) {
    const page = toLogPage(content, number);
    if (page === undefined) {
      damaged.push(number);
      continue;
    }
    book.enter(number, { ids: page.documents.map(({ id }) => id), isFirstShape: format === undefined });
    bodies.put(number, { bodies: page.documents.map(({ body }) => body), length });
    index.isMissing(number);
    for (const [slot, document] of page.documents.entries()) {
      enter(parts, Entry.opened(document, page.seqs[slot] ?? 0, { page: number, slot }, outliner));
    }
  }
  // Where they cannot be moved they stay where they are.
  if (damaged.length > 0) await shelf.setAside(damaged).catch(() => undefined);
  return damaged;
}

/** The later write stands; a copy in a later page too, because the earlier one may be about to go. */
function enter({ entries, last }: LogParts, entry: Entry): void {
  const known = entries.get(entry.id);
  last.seq = Math.max(last.seq, entry.seq);
  if (known === undefined || known.seq <= entry.seq) entries.set(entry.id, entry);
}

function isKnown({ entries }: LogParts, { light: { id }, seq }: { light: { id: string }; seq: number }): boolean {
  return (entries.get(id)?.seq ?? -1) >= seq;
}
