import { lighten, type StoredDocument } from './document.ts';

/**
 * Works out what lists need of a document, so that they need not open it. `outline` is quick, `outlook` may take a
 * millisecond; both are JSON.
 */
export interface Outliner {
  /** Changes whenever a document may be outlined differently than before. */
  readonly version: string;
  outline(document: StoredDocument): unknown;
  outlook(document: StoredDocument, outline: unknown): unknown;
}

/** The outliner of a collection nobody lists. */
export const noOutliner: Outliner = { version: '', outline: () => null, outlook: () => null };

/** What the index knows of a document. */
export interface IndexedDocument {
  /** The number of its last write; numbers rise with every write of a collection, whatever the clock says (S10). */
  seq: number;
  light: StoredDocument;
  outline?: unknown;
  outlook?: unknown;
}

/** Where a document lies in the log. */
export interface Place {
  page: number;
  slot: number;
}

/** One document in memory: all but its body, which lies at its place. A change makes a new entry; only the place may move. */
export class Entry {
  readonly seq: number;
  readonly light: StoredDocument;
  place: Place;
  readonly #outliner: Outliner;
  #outline: unknown;
  #outlook: unknown;
  #whole: StoredDocument | undefined;

  private constructor({ seq, light, outline, outlook }: IndexedDocument, place: Place, outliner: Outliner) {
    this.seq = seq;
    this.light = light;
    this.place = place;
    this.#outline = outline;
    this.#outlook = outlook;
    this.#outliner = outliner;
  }

  /** An entry as the index has it. */
  static indexed(indexed: IndexedDocument, place: Place, outliner: Outliner): Entry {
    return new Entry(indexed, place, outliner);
  }

  /** An entry of a document that is open: it is held until its outline and outlook are known. */
  static opened(document: StoredDocument, seq: number, place: Place, outliner: Outliner): Entry {
    const entry = new Entry({ seq, light: lighten(document) }, place, outliner);
    entry.#whole = document;
    return entry;
  }

  get id(): string {
    return this.light.id;
  }

  get isErased(): boolean {
    return this.light._deleted;
  }

  /** The whole document while it is held; an erased one always is. */
  get whole(): StoredDocument | undefined {
    return this.#whole;
  }

  get outline(): unknown {
    if (this.#outline === undefined) {
      this.#outline = this.#whole === undefined ? null : this.#outlineOf(this.#whole);
      this.#release();
    }
    return this.#outline;
  }

  get outlook(): unknown {
    if (this.#outlook === undefined) {
      this.#outlook =
        this.#whole === undefined ? null : this.#outliner.outlook(this.#whole, this.#outlineOf(this.#whole));
      this.#release();
    }
    return this.#outlook;
  }

  /** Works out outline and outlook now. */
  workOut(): void {
    if (this.outline !== undefined && this.outlook !== undefined) this.#release();
  }

  #outlineOf(whole: StoredDocument): unknown {
    return (this.#outline ??= this.#outliner.outline(whole));
  }

  #release(): void {
    if (this.#outline !== undefined && this.#outlook !== undefined && !this.isErased) this.#whole = undefined;
  }
}
