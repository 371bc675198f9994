import { PART_SIZE } from '@jiefen/domain/sync/upload';
import * as v from 'valibot';
import { find, type Kept, type Pouch, statusOf, write } from './pouch.ts';
import type { Safe } from './safe.ts';

/** Bytes are sealed in pieces of the size in which they are sent: sending never needs more than one in memory. */
const PIECE_BYTES = PART_SIZE;

const contentSchema = v.object({
  digest: v.string(),
  mime: v.string(),
  size: v.number(),
  /** A small picture: it stays when room is needed. */
  isThumb: v.boolean(),
  /** Ascending in the order in which the files came; no clock has a part in it. */
  order: v.number(),
});

/** What lies in a stored file. */
export type Content = v.InferOutput<typeof contentSchema>;

/** The bytes of a file are not here any more, or are not those that were kept. */
export class DamagedFile extends Error {}

/** The bytes of files, each content once, sealed. */
export interface Contents {
  /** Seals a file, ready to be written. */
  toDocument(content: Content, bytes: Blob): Promise<Kept>;
  has(digest: string): Promise<boolean>;
  /** Reads some bytes of a file; rejects with `DamagedFile` when they cannot be read. `to` is the first that is not wanted. */
  readRange(digest: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Reads a whole file; nothing when it is not here. Rejects when it is damaged. */
  read(digest: string): Promise<Blob | undefined>;
  list(): Promise<Content[]>;
  /** Takes the bytes of a file off the disk. */
  remove(digest: string): Promise<void>;
}

/** Binds the stored files of one evidence database. */
export function createContents(pouch: Pouch, safe: Safe): Contents {
  const idOf = async (digest: string) => `c-${await safe.nameOf(digest)}`;

  async function headOf(id: string): Promise<(Content & { rev: string }) | undefined> {
    const stored = await find(pouch, id);
    if (stored?.sealed === undefined) return undefined;
    return { ...v.parse(contentSchema, await safe.openWords(stored.sealed, id)), rev: stored._rev };
  }

  async function openPiece(id: string, piece: number): Promise<ArrayBuffer> {
    const sealed = await getPiece(pouch, id, String(piece));
    try {
      return await safe.open(sealed, `${id}/${piece}`);
    } catch (error) {
      throw new DamagedFile(id, { cause: error });
    }
  }

  async function read(digest: string): Promise<Blob | undefined> {
    const id = await idOf(digest);
    const head = await headOf(id);
    if (head === undefined) return undefined;
    const pieces: ArrayBuffer[] = [];
    for (let piece = 0; piece * PIECE_BYTES < head.size; piece += 1) pieces.push(await openPiece(id, piece));
    return new Blob(pieces, { type: head.mime });
  }

  return {
    read,

    async toDocument(content, bytes) {
      const id = await idOf(content.digest);
      const attachments: NonNullable<Kept['_attachments']> = {};
      for (let piece = 0; piece * PIECE_BYTES < bytes.size; piece += 1) {
        const plain = await bytes.slice(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES).arrayBuffer();
        const data = await safe.seal(new Uint8Array(plain), `${id}/${piece}`);
        attachments[piece] = { content_type: 'application/octet-stream', data };
      }
      return { _id: id, sealed: await safe.sealWords(content, id), _attachments: attachments };
    },

    has: async (digest) => (await find(pouch, await idOf(digest))) !== undefined,

    async readRange(digest, from, to) {
      const id = await idOf(digest);
      return joinPieces((piece) => openPiece(id, piece), from, to);
    },

    async list() {
      const { rows } = await pouch.allDocs({ startkey: 'c-', endkey: 'c-\uffff' });
      const heads = await Promise.all(rows.map(({ id }) => headOf(id).catch(() => undefined)));
      return heads.flatMap((head) => head ?? []);
    },

    async remove(digest) {
      const id = await idOf(digest);
      const stored = await find(pouch, id);
      if (stored === undefined) return;
      await write(pouch, [{ _id: id, _rev: stored._rev, _deleted: true }]);
    },
  };
}

/** Reads bytes out of pieces, opening no more of them than are needed. */
async function joinPieces(
  open: (piece: number) => Promise<ArrayBuffer>,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Blob[] = [];
  for (let at = from; at < to;) {
    const piece = Math.floor(at / PIECE_BYTES);
    const start = piece * PIECE_BYTES;
    const end = Math.min(to, start + PIECE_BYTES);
    parts.push(new Blob([await open(piece)]).slice(at - start, end - start));
    at = end;
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function getPiece(pouch: Pouch, id: string, name: string): Promise<Blob> {
  try {
    return await pouch.getAttachment(id, name);
  } catch (error) {
    if (statusOf(error) === 404) throw new DamagedFile(id, { cause: error });
    throw error;
  }
}
