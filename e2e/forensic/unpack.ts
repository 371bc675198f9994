import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import { blocksOfTable, recordsOfLog } from './level-db.ts';
import { unpackSnappy } from './snappy.ts';

/** A stretch of bytes somebody may read, and how it was got at. */
export interface Layer {
  how: string;
  bytes: Uint8Array;
}

const SIMPLE_CACHE_MAGIC = Buffer.from('305c72a71b6dfbfc', 'hex');
/** Chromium marks a packed IndexedDB value like this. */
const PACKED_VALUE = Buffer.from('ff1102', 'hex');
const GZIP = Buffer.from('1f8b08', 'hex');
const ZLIB = ['7801', '785e', '789c', '78da'].map((bytes) => Buffer.from(bytes, 'hex'));
const FORGIVING = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 };

/** A file as it lies there, and everything that can be unpacked out of it. */
export function layersOf(path: string, file: Buffer): Layer[] {
  const plain: Layer[] = [{ how: 'as it is', bytes: file }];
  if (/\.(ldb|sst)$/.test(path)) plain.push(...blocksOfTable(file).map((bytes) => ({ how: 'table', bytes })));
  if (/\.log$/.test(path)) plain.push({ how: 'log', bytes: recordsOfLog(file) });
  return [...plain, ...plain.flatMap(({ how, bytes }) => packedIn(Buffer.from(bytes), how)), ...cacheBody(file)];
}

function packedIn(bytes: Buffer, inside: string): Layer[] {
  const snappy = placesOf(bytes, PACKED_VALUE).map((at) => unpackSnappy(bytes.subarray(at + PACKED_VALUE.length)));
  const gzip = placesOf(bytes, GZIP).map((at) => attempt(() => gunzipSync(bytes.subarray(at), FORGIVING)));
  const zlib = ZLIB.flatMap((mark) => placesOf(bytes, mark)).map((at) =>
    attempt(() => inflateSync(bytes.subarray(at), FORGIVING)),
  );
  return Object.entries({ snappy, gzip, zlib }).flatMap(([how, found]) =>
    found.flatMap((unpacked) => (unpacked === undefined ? [] : [{ how: `${how} in ${inside}`, bytes: unpacked }])),
  );
}

/** The body of an entry of the HTTP cache lies as it came over the line. */
function cacheBody(file: Buffer): Layer[] {
  if (!file.subarray(0, 8).equals(SIMPLE_CACHE_MAGIC)) return [];
  const keyLength = file.readUInt32LE(12);
  return [20, 24].flatMap((header) => {
    const bytes = attempt(() => brotliDecompressSync(file.subarray(header + keyLength)));
    return bytes === undefined ? [] : [{ how: 'brotli', bytes }];
  });
}

function placesOf(bytes: Buffer, mark: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) places.push(at);
  return places;
}

function attempt(unpack: () => Buffer): Buffer | undefined {
  try {
    return unpack();
  } catch {
    return undefined;
  }
}
