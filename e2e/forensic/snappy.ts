/**
 * Unpacks raw Snappy (google/snappy, format_description.txt), the packing of LevelDB's tables and of large IndexedDB
 * values. Gives what could be unpacked before the bytes stopped making sense; `undefined` when nothing could.
 */
export function unpackSnappy(packed: Uint8Array): Uint8Array | undefined {
  const preamble = readVarint(packed, 0);
  if (preamble === undefined || preamble.value === 0 || preamble.value > MOST) return undefined;
  const out = new Uint8Array(preamble.value);
  let from = preamble.next;
  let to = 0;
  while (from < packed.length && to < out.length) {
    const piece = readPiece(packed, from, to);
    if (piece === undefined || to + piece.length > out.length) break;
    if (piece.back === undefined) out.set(packed.subarray(piece.next - piece.length, piece.next), to);
    else for (let index = 0; index < piece.length; index += 1) out[to + index] = out[to + index - piece.back] ?? 0;
    to += piece.length;
    from = piece.next;
  }
  return to === 0 ? undefined : out.subarray(0, to);
}

/** Nothing in a browser's profile is larger in one piece. */
const MOST = 64 * 1024 * 1024;

/** A number of 7-bit groups, lowest first, as LevelDB and Snappy write it. */
export function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } | undefined {
  let value = 0;
  for (let group = 0; group < 5; group += 1) {
    const byte = bytes[at + group];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * group);
    if (byte < 0x80) return { value, next: at + group + 1 };
  }
  return undefined;
}

interface Piece {
  length: number;
  /** How far back to copy from; `undefined` = the bytes lie before `next`. */
  back?: number;
  next: number;
}

function readPiece(bytes: Uint8Array, at: number, written: number): Piece | undefined {
  const tag = bytes[at] ?? 0;
  if ((tag & 3) === 0) return readLiteral(bytes, at);
  const [length, back, next] = copyAt(bytes, at, tag);
  return back === 0 || back > written || next > bytes.length ? undefined : { length, back, next };
}

function readLiteral(bytes: Uint8Array, at: number): Piece | undefined {
  const short = (bytes[at] ?? 0) >> 2;
  const extra = short < 60 ? 0 : short - 59;
  const length = (extra === 0 ? short : littleEndian(bytes, at + 1, extra)) + 1;
  const next = at + 1 + extra + length;
  return next > bytes.length ? undefined : { length, next };
}

function copyAt(bytes: Uint8Array, at: number, tag: number): [length: number, back: number, next: number] {
  if ((tag & 3) === 1) return [((tag >> 2) & 7) + 4, ((tag >> 5) << 8) | (bytes[at + 1] ?? 0), at + 2];
  const size = (tag & 3) === 2 ? 2 : 4;
  return [(tag >> 2) + 1, littleEndian(bytes, at + 1, size), at + 1 + size];
}

function littleEndian(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let index = 0; index < size; index += 1) value += (bytes[at + index] ?? 0) * 2 ** (8 * index);
  return value;
}
