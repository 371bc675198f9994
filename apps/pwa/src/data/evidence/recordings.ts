import { collections } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import type { HeldLock, Locks } from '#platform/platform.ts';
import type { NewFile } from './keeping.ts';
import { find, type Pouch, write } from './pouch.ts';
import type { Safe } from './safe.ts';
import type { DocumentKey } from './stand.ts';

const PREFIX = 'r-';

const chunkSchema = v.object({
  of: v.object({ collection: v.picklist(collections), id: v.string() }),
  mime: v.string(),
  takenAt: v.string(),
  /** Whole seconds from the beginning to the end of this piece. */
  seconds: v.number(),
});

type Chunk = v.InferOutput<typeof chunkSchema>;

/** A recording that is being made. Each piece is on the disk when `add` returns. */
export interface Recording {
  add(piece: Blob, seconds: number): Promise<void>;
  /** Puts the pieces together into one file, and keeps them until `done` has been called. */
  finish(): Promise<NewFile>;
  /** The file is kept elsewhere, or not wanted: the pieces go. */
  done(): Promise<void>;
}

/** Recordings on their way to becoming files. */
export interface Recordings {
  begin(of: DocumentKey, mime: string, takenAt: string): Promise<Recording>;
  /** What was being recorded when the app ended: where it belongs, and the recording up to its last piece. */
  leftOver(): Promise<{ of: DocumentKey; recording: Recording }[]>;
}

export interface RecordingsSetting {
  pouch: Pouch;
  safe: Safe;
  newId(): string;
  locks: Locks;
}

/** Binds the recordings of one evidence database. */
export function createRecordings(setting: RecordingsSetting): Recordings {
  const { pouch, newId, locks } = setting;

  async function recover(id: string, pieces: number) {
    const lock = await locks.take(PREFIX + id, { now: true });
    if (lock === undefined) return undefined;
    const first = await readChunk(setting, chunkId(id, 0)).catch(() => undefined);
    if (first !== undefined) return { of: first.of, recording: new StoredRecording(setting, id, first, pieces, lock) };
    lock.release();
    return undefined;
  }

  return {
    async begin(of, mime, takenAt) {
      const id = newId();
      // While this tab records, no other one takes the pieces for left over.
      const lock = await locks.take(PREFIX + id, { now: true });
      return new StoredRecording(setting, id, { of, mime, takenAt }, 0, lock);
    },

    async leftOver() {
      const { rows } = await pouch.allDocs({ startkey: PREFIX, endkey: `${PREFIX}\uffff` });
      const pieces = new Map<string, number>();
      for (const row of rows) {
        const id = row.id.slice(PREFIX.length, row.id.lastIndexOf('-'));
        pieces.set(id, (pieces.get(id) ?? 0) + 1);
      }
      const found = await Promise.all([...pieces].map(([id, count]) => recover(id, count)));
      return found.flatMap((left) => left ?? []);
    },
  };
}

class StoredRecording implements Recording {
  readonly #setting: RecordingsSetting;
  readonly #id: string;
  readonly #about: Omit<Chunk, 'seconds'>;
  readonly #lock: HeldLock | undefined;
  #pieces: number;

  constructor(
    setting: RecordingsSetting,
    id: string,
    { of, mime, takenAt }: Omit<Chunk, 'seconds'>,
    pieces: number,
    lock: HeldLock | undefined,
  ) {
    this.#setting = setting;
    this.#id = id;
    this.#about = { of, mime, takenAt };
    this.#pieces = pieces;
    this.#lock = lock;
  }

  async add(piece: Blob, seconds: number): Promise<void> {
    const { pouch, safe } = this.#setting;
    const at = chunkId(this.#id, this.#pieces);
    const data = await safe.seal(new Uint8Array(await piece.arrayBuffer()), `${at}/0`);
    const sealed = await safe.sealWords({ ...this.#about, seconds }, at);
    await write(pouch, [{ _id: at, sealed, _attachments: { 0: { content_type: 'application/octet-stream', data } } }]);
    this.#pieces += 1;
  }

  async finish(): Promise<NewFile> {
    const { pouch, safe } = this.#setting;
    const { mime, takenAt } = this.#about;
    const parts: ArrayBuffer[] = [];
    let seconds = 0;
    for (let piece = 0; piece < this.#pieces; piece += 1) {
      const at = chunkId(this.#id, piece);
      const chunk = await readChunk(this.#setting, at);
      if (chunk === undefined) break;
      parts.push(await safe.open(await pouch.getAttachment(at, '0'), `${at}/0`));
      seconds = chunk.seconds;
    }
    return { bytes: new Blob(parts, { type: mime }), takenAt, seconds };
  }

  async done(): Promise<void> {
    const { pouch } = this.#setting;
    const ids = Array.from({ length: this.#pieces }, (_, piece) => chunkId(this.#id, piece));
    const stored = await Promise.all(ids.map((id) => find(pouch, id)));
    const deleted = stored.flatMap((piece) => (piece ? [{ _id: piece._id, _rev: piece._rev, _deleted: true }] : []));
    await write(pouch, deleted);
    this.#lock?.release();
  }
}

async function readChunk({ pouch, safe }: RecordingsSetting, id: string): Promise<Chunk | undefined> {
  const stored = await find(pouch, id);
  return stored?.sealed === undefined ? undefined : v.parse(chunkSchema, await safe.openWords(stored.sealed, id));
}

function chunkId(id: string, piece: number): string {
  return `${PREFIX}${id}-${String(piece).padStart(6, '0')}`;
}
