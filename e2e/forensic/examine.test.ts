import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { examine } from './examine.ts';

const secret = { kind: 'name', value: '尹测试' };
const around = (value: string) => `{"some":"text","name":"${value}","more":"text"}`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiefen-examine-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function leave(path: string, content: string | Uint8Array): Promise<string[]> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return (await examine(folder, [secret])).found;
}

it('finds nothing where nothing is', async () => {
  expect(await leave('Default/History', around('somebody'))).toEqual([]);
});

/** A block of raw Snappy with the text as a literal, and a copy after it. */
function snappy(text: string): Buffer {
  const bytes = Buffer.from(text);
  const literal = Buffer.concat([Buffer.from([60 << 2, bytes.length - 1]), bytes]);
  const copy = Buffer.from([(7 << 2) | 2, 8, 0]);
  return Buffer.concat([Buffer.from([bytes.length + 8]), literal, copy]);
}

/** A LevelDB log that is cut in the middle of the name, as happens at each 32 KB. */
function cutLog(text: string): Buffer {
  const bytes = Buffer.from(text);
  const cut = bytes.indexOf(Buffer.from(secret.value)) + 4;
  const record = (type: number, part: Buffer) =>
    Buffer.concat([Buffer.from([0, 0, 0, 0, part.length & 255, part.length >> 8, type]), part]);
  const filler = 32_768 - 2 * 7 - cut;
  return Buffer.concat([
    record(1, Buffer.alloc(filler, 1)),
    record(2, bytes.subarray(0, cut)),
    record(4, bytes.subarray(cut)),
  ]);
}

it.each<[string, string, string | Uint8Array]>([
  ['plain', 'Default/Preferences', around('尹测试')],
  ['as UTF-16', 'Default/Session', Buffer.from(around('尹测试'), 'utf16le')],
  ['as UTF-16, big end first', 'Default/Session', Buffer.from(around('尹测试'), 'utf16le').swap16()],
  ['in an address', 'Default/History', `https://here.test/?q=${encodeURIComponent('尹测试')}`],
  ['JSON-escaped', 'Default/Preferences', around('\\u5c39\\u6d4b\\u8bd5')],
  ['as base64', 'Default/Local', Buffer.from(around('尹测试')).toString('base64')],
  ['as base64, one further', 'Default/Local', Buffer.from(`x${around('尹测试')}`).toString('base64')],
  ['as base64, two further', 'Default/Local', Buffer.from(`xy${around('尹测试')}`).toString('base64')],
  ['in gzip', 'Default/Cache/f_1', Buffer.concat([Buffer.from('head'), gzipSync(around('尹测试'))])],
  ['in deflate', 'Default/Cache/f_1', Buffer.concat([Buffer.from('head'), deflateSync(around('尹测试'))])],
  [
    'in a packed value',
    'Default/IndexedDB/1.log',
    Buffer.concat([Buffer.from('ff1102', 'hex'), snappy(around('尹测试'))]),
  ],
  ['cut by a log', 'Default/IndexedDB/000003.log', cutLog(around('尹测试'))],
  ['in the name of a file', 'Default/尹测试.txt', 'nothing'],
])('finds a name that lies there %s, and does not tell it', async (_case, path, content) => {
  const found = await leave(path, content);
  expect(found.length).toBeGreaterThan(0);
  expect(found.join().replaceAll(path, '')).not.toContain(secret.value);
});
