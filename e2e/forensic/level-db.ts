import { readVarint, unpackSnappy } from './snappy.ts';

const FOOTER = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;

/** The blocks of a LevelDB table (google/leveldb, table_format.md), unpacked; none when the file is something else. */
export function blocksOfTable(file: Uint8Array): Uint8Array[] {
  const footer = file.subarray(-FOOTER);
  if (!MAGIC.every((byte, index) => footer[FOOTER - MAGIC.length + index] === byte)) return [];
  const metaIndex = readHandle(footer, 0);
  const index = metaIndex && readHandle(footer, metaIndex.next);
  const indexBlock = index && readBlock(file, index);
  return indexBlock === undefined ? [] : [indexBlock, ...blocksIn(file, indexBlock)];
}

interface Handle {
  offset: number;
  size: number;
  next: number;
}

function readHandle(bytes: Uint8Array, at: number): Handle | undefined {
  const offset = readVarint(bytes, at);
  const size = offset && readVarint(bytes, offset.next);
  return offset && size && { offset: offset.value, size: size.value, next: size.next };
}

function readBlock(file: Uint8Array, { offset, size }: Handle): Uint8Array | undefined {
  const content = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? unpackSnappy(content) : content;
}

/** Every entry of the index: shared and own length of the key, length of the value, key, value = where a block lies. */
function blocksIn(file: Uint8Array, index: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at < index.length;) {
    const shared = readVarint(index, at);
    const own = shared && readVarint(index, shared.next);
    const value = own && readVarint(index, own.next);
    if (own === undefined || value === undefined || value.value === 0) break;
    const handle = readHandle(index, value.next + own.value);
    const block = handle && readBlock(file, handle);
    if (block !== undefined) found.push(block);
    at = value.next + own.value + value.value;
  }
  return found;
}

/** The records of a LevelDB log (log_format.md) in one piece: on the disk they are cut at every 32 KB. */
export function recordsOfLog(file: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length);
    for (let at = block; at + LOG_HEADER <= end;) {
      const length = (file[at + 4] ?? 0) | ((file[at + 5] ?? 0) << 8);
      if (length === 0) break;
      parts.push(file.subarray(at + LOG_HEADER, Math.min(at + LOG_HEADER + length, end)));
      at += LOG_HEADER + length;
    }
  }
  return Buffer.concat(parts);
}
