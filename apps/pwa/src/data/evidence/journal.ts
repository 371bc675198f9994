import { type Attachment, isAttachment } from '@jiefen/domain/field/attachment';
import { collections } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import { find, type Kept, type Pouch, write } from './pouch.ts';
import type { Safe } from './safe.ts';
import type { DocumentKey } from './stand.ts';

const MARK = '_local/mark';
const PREFIX = 'j-';

const entrySchema = v.object({
  digest: v.string(),
  mime: v.string(),
  size: v.number(),
  isThumb: v.boolean(),
  of: v.object({ collection: v.picklist(collections), id: v.string() }),
  order: v.number(),
  /** Phone clock, in milliseconds. For people, not for sending. */
  since: v.number(),
  state: v.picklist(['waiting', 'received', 'parked']),
  /** The server has a record that names it. */
  isNamed: v.boolean(),
  /** The server's epoch at the receipt. */
  epoch: v.optional(v.string()),
  /** Why it is parked: the server's code. */
  reason: v.optional(v.string()),
  /** What belongs into the record of a case; written again when the app ended before it was there. */
  intent: v.optional(
    v.object({ kind: v.picklist(['photo', 'audio', 'document']), attachment: v.custom<Attachment>(isAttachment) }),
  ),
});

/** One file of one document, and how far it is. */
export type Entry = v.InferOutput<typeof entrySchema>;

/**
 * What is to be sent. The journal is the change feed of the evidence database: what has not been received stands in it
 * in the order of its sequence numbers, and no clock decides anything (S10).
 */
export interface Journal {
  /** Everything without a receipt, parked files too. */
  outstanding(): Entry[];
  /** Entries that cannot be read any more. */
  readonly damaged: number;
  /** The place of the next file in the order of coming. */
  nextOrder(): Promise<number>;
  /** Makes an entry ready to be written; nothing when this file of this document is in the journal already. */
  toNewDocument(entry: Entry): Promise<Kept | undefined>;
  /** Tells whether this phone has a receipt for a file, or has fetched it from the server. */
  isReceived(digest: string, of: DocumentKey): Promise<boolean>;
  /** Every entry there is, received ones too. */
  all(): Promise<Entry[]>;
  /** Reads what was written since, by this tab or another. */
  refresh(): Promise<void>;
  /** Changes an entry; it is on the disk when this returns. */
  change(entry: Entry, part: Partial<Entry>): Promise<void>;
  forget(entries: readonly Entry[]): Promise<void>;
  /** Notes up to where everything is received, so that the next start reads only what is after it. */
  mark(): Promise<void>;
}

interface Held {
  entry: Entry;
  rev: string;
  seq: number;
}

/** Opens the journal and reads what is outstanding. */
export async function openJournal(pouch: Pouch, safe: Safe): Promise<Journal> {
  const journal = new FeedJournal(pouch, safe, Number((await find(pouch, MARK))?.sealed ?? 0));
  await journal.refresh();
  return journal;
}

class FeedJournal implements Journal {
  readonly #pouch: Pouch;
  readonly #safe: Safe;
  readonly #held = new Map<string, Held>();
  readonly #damaged = new Set<string>();
  #marked: number;
  #cursor: number;

  constructor(pouch: Pouch, safe: Safe, mark: number) {
    this.#pouch = pouch;
    this.#safe = safe;
    this.#marked = mark;
    this.#cursor = mark;
  }

  outstanding(): Entry[] {
    return [...this.#held.values()].map(({ entry }) => entry).sort((one, other) => one.order - other.order);
  }

  get damaged(): number {
    return this.#damaged.size;
  }

  async nextOrder(): Promise<number> {
    return (await this.#pouch.info()).update_seq + 1;
  }

  async toNewDocument(entry: Entry): Promise<Kept | undefined> {
    const document = await this.#toDocument(entry);
    return document._rev === undefined ? document : undefined;
  }

  async isReceived(digest: string, of: DocumentKey): Promise<boolean> {
    const id = await this.#idOf({ digest, of });
    if (this.#held.has(id)) return false;
    const stored = await find(this.#pouch, id);
    return stored !== undefined && (await this.#open(stored))?.state === 'received';
  }

  async all(): Promise<Entry[]> {
    const range = { startkey: PREFIX, endkey: `${PREFIX}\uffff`, include_docs: true };
    const { rows } = await this.#pouch.allDocs(range);
    const entries = await Promise.all(rows.map(({ doc }) => (doc === undefined ? undefined : this.#open(doc))));
    return entries.flatMap((entry) => entry ?? []);
  }

  async refresh(): Promise<void> {
    const { results, last_seq } = await this.#pouch.changes({ since: this.#cursor, include_docs: true });
    for (const { id, seq, deleted, doc } of results) {
      if (id.startsWith(PREFIX)) await this.#take(id, seq, deleted ? undefined : doc);
    }
    this.#cursor = Math.max(this.#cursor, last_seq);
  }

  async change(entry: Entry, part: Partial<Entry>): Promise<void> {
    const id = await this.#idOf(entry);
    // Another tab may have written in between: its word is read first, and then this one is said again.
    for (let missed: string[] = [id]; missed.length > 0;) {
      await this.refresh();
      const latest = this.#held.get(id)?.entry ?? entry;
      missed = await write(this.#pouch, [await this.#toDocument({ ...latest, ...part })]);
    }
    await this.refresh();
  }

  async forget(entries: readonly Entry[]): Promise<void> {
    const documents = await Promise.all(entries.map((entry) => this.#toDocument(entry)));
    const deleted = documents.map(({ _id, _rev }) => ({ _id, ...(_rev && { _rev }), _deleted: true }));
    await write(this.#pouch, deleted);
    await this.refresh();
  }

  async mark(): Promise<void> {
    const next = Math.min(this.#cursor, ...[...this.#held.values()].map(({ seq }) => seq - 1));
    if (next <= this.#marked) return;
    const before = await find(this.#pouch, MARK);
    await write(this.#pouch, [{ _id: MARK, ...(before && { _rev: before._rev }), sealed: String(next) }]);
    this.#marked = next;
  }

  async #toDocument(entry: Entry): Promise<Kept> {
    const id = await this.#idOf(entry);
    const rev = this.#held.get(id)?.rev ?? (await find(this.#pouch, id))?._rev;
    return { _id: id, ...(rev === undefined ? {} : { _rev: rev }), sealed: await this.#safe.sealWords(entry, id) };
  }

  async #idOf({ digest, of }: Pick<Entry, 'digest' | 'of'>): Promise<string> {
    return PREFIX + (await this.#safe.nameOf(`${digest}|${of.collection}/${of.id}`));
  }

  async #take(id: string, seq: number, document: Kept | undefined): Promise<void> {
    const entry = document && (await this.#open(document));
    if (entry === undefined || entry.state === 'received') this.#held.delete(id);
    else this.#held.set(id, { entry, seq, rev: document?._rev ?? '' });
  }

  async #open({ _id, sealed = '' }: Kept): Promise<Entry | undefined> {
    try {
      return v.parse(entrySchema, await this.#safe.openWords(sealed, _id));
    } catch {
      this.#damaged.add(_id);
      return undefined;
    }
  }
}
