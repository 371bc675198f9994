import { createBodies, type Bodies, type OpenedPage } from './bodies.ts';
import { createBook, type Book } from './book.ts';
import type { Cipher } from './cipher.ts';
import type { StoredDocument } from './document.ts';
import { Entry, type Outliner, type Place } from './entry.ts';
import { createIndex, type Index } from './index-shelf.ts';
import { loadLog } from './load.ts';
import { toLogPage, toPages } from './log-page.ts';
import { createShelf, type Shelf } from './shelf.ts';
import type { Vault } from './vault.ts';

/** Open bodies take this much room at most, in bytes of their JSON. */
const ROOM = 32_000_000;

/** The parts of one collection on the disk, for those who read and tidy them. */
export interface LogParts {
  shelf: Shelf;
  book: Book;
  bodies: Bodies;
  index: Index;
  entries: Map<string, Entry>;
  outliner: Outliner;
  /** Erased documents of which something still lies on the disk. */
  erased: Set<string>;
  /** The last numbers given to a page and to a write. */
  last: { page: number; seq: number };
}

/**
 * The log of one collection: every write of its documents in order, the last write of an id stands. It alone is the
 * truth; the index beside it saves opening it at the start.
 */
export interface CollectionLog {
  readonly parts: LogParts;
  /** Reads the index and what it does not cover, once, before the first append. Gives the numbers of damaged pages. */
  load(): Promise<number[]>;
  /** Gives the entries of the documents when they are on the disk; rejects with a `StorageProblem` when none of them is. */
  append(documents: readonly StoredDocument[]): Promise<Entry[]>;
  /** Puts living documents of these pages into fresh ones and drops the old, in one step. */
  rewrite(victims: readonly number[]): Promise<void>;
  /** Removes everything, also from the disk. */
  clear(): Promise<void>;
}

export interface LogSetting {
  vault: Vault;
  cipher: Cipher;
  collection: string;
  outliner: Outliner;
  /** A page turned out to be damaged after the start; its documents are lost to memory too. */
  onDamage(page: number): void;
}

/** Opens the log of one collection in a vault. */
export function createCollectionLog(setting: LogSetting): CollectionLog {
  return new Log(setting);
}

/** A document with the number of its write. */
interface Write {
  document: StoredDocument;
  seq: number;
}

class Log implements CollectionLog {
  readonly parts: LogParts;
  readonly #onDamage: (page: number) => void;

  constructor({ vault, cipher, collection, outliner, onDamage }: LogSetting) {
    const entries = new Map<string, Entry>();
    const book = createBook(entries);
    const last = { page: 0, seq: 0 };
    const shelf = createShelf(vault, cipher, collection);
    const beside = createShelf(vault, cipher, `${collection}/index`);
    const index = createIndex({ shelf: beside, book, entries, outliner, last });
    const bodies = createBodies((number) => this.#read(number), ROOM);
    this.parts = { shelf, book, bodies, index, entries, outliner, erased: new Set(), last };
    this.#onDamage = onDamage;
  }

  load(): Promise<number[]> {
    return loadLog(this.parts);
  }

  async append(documents: readonly StoredDocument[]): Promise<Entry[]> {
    const { last, erased, outliner } = this.parts;
    const writes = documents.map((document, at) => ({ document, seq: last.seq + 1 + at }));
    last.seq += documents.length;
    const places = await this.#write(writes, []);
    for (const { id, _deleted } of documents) if (_deleted) erased.add(id);
    return writes.map(({ document, seq }, at) => Entry.opened(document, seq, places[at] ?? NOWHERE, outliner));
  }

  async rewrite(victims: readonly number[]): Promise<void> {
    const { book, bodies } = this.parts;
    const opened = await bodies.open(victims);
    const sound = victims.filter((number) => opened.has(number));
    const moving = sound.flatMap((number) =>
      this.#livingIn(number).map(({ entry, slot }) => ({
        entry,
        write: { document: join(entry, opened.get(number)?.[slot]), seq: entry.seq },
      })),
    );
    const places = await this.#write(
      moving.map(({ write }) => write),
      sound,
    );
    for (const [at, { entry }] of moving.entries()) entry.place = places[at] ?? entry.place;
    for (const number of sound) {
      book.drop(number);
      bodies.drop(number);
    }
  }

  async clear(): Promise<void> {
    const { entries, shelf, book, index } = this.parts;
    const numbers = [...book.pages.keys()];
    entries.clear();
    await shelf.write([], numbers);
    for (const number of numbers) book.drop(number);
    await index.clear();
  }

  /** The documents whose last state lies in a page; an erased one is not worth moving. */
  #livingIn(number: number): { entry: Entry; slot: number }[] {
    const { book, entries } = this.parts;
    return (book.pages.get(number)?.ids ?? []).flatMap((id, slot) => {
      const entry = book.isLive(id, number, slot) ? entries.get(id) : undefined;
      return entry === undefined || entry.isErased ? [] : [{ entry, slot }];
    });
  }

  async #read(number: number): Promise<OpenedPage | undefined> {
    const { shelf, book } = this.parts;
    const { content, length } = await shelf.read(number);
    const page = toLogPage(content, number);
    if (page !== undefined) return { bodies: page.documents.map(({ body }) => body), length };
    book.drop(number);
    await shelf.setAside([number]).catch(() => undefined);
    this.#onDamage(number);
    return undefined;
  }

  /** Writes documents to fresh pages, and drops others in the same step. What is copied will lie long and is deflated. */
  async #write(writes: readonly Write[], drop: readonly number[]): Promise<Place[]> {
    const { shelf, last } = this.parts;
    const pages = toPages(writes).map((items) => ({ number: (last.page += 1), items }));
    const lengths = await shelf.write(
      pages.map(({ number, items }) => ({ number, content: toContent(items), small: drop.length > 0 })),
      drop,
    );
    return pages.flatMap(({ number, items }, at) => this.#enter(number, items, lengths[at] ?? 0));
  }

  #enter(number: number, items: readonly Write[], length: number): Place[] {
    const { book, bodies, index } = this.parts;
    book.enter(number, { ids: items.map(({ document }) => document.id), isFirstShape: false });
    bodies.put(number, { bodies: items.map(({ document }) => document.body), length });
    index.isMissing(number);
    return items.map((_, slot) => ({ page: number, slot }));
  }
}

const NOWHERE: Place = { page: 0, slot: 0 };

function toContent(items: readonly Write[]) {
  return { seqs: items.map(({ seq }) => seq), documents: items.map(({ document }) => document) };
}

/** Puts a document together with its body. */
export function join({ light, whole }: Entry, body: unknown): StoredDocument {
  if (whole !== undefined) return whole;
  return body === undefined ? light : { ...light, body };
}
