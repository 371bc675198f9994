import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Blobs } from './blobs.ts';

/** Nobody writes one file for so long: what is older was left by a server that was killed. */
const LEFT_BEHIND = 86_400_000;

/**
 * Keeps files in a folder: `<region>/<first two letters>/<digest>`. Bytes are written aside, brought to the disk
 * and then renamed, so that a file is there whole or not at all, whenever the power fails.
 */
export async function openFolderBlobs(folder: string, clock: () => number): Promise<Blobs> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await removeOlderThan(incoming, clock() - LEFT_BEHIND);
  const pathOf = (name: string) => join(folder, dirname(name), basename(name).slice(0, 2), basename(name));

  return {
    async put(name, _size, chunks) {
      const path = pathOf(name);
      const aside = join(incoming, randomUUID());
      try {
        await writeDurably(aside, chunks);
        await makeFolder(dirname(path), folder);
        await rename(aside, path);
        await syncFolder(dirname(path));
      } finally {
        await rm(aside, { force: true });
      }
    },

    async size(name) {
      try {
        return (await stat(pathOf(name))).size;
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },

    async read(name, from, to) {
      const file = await open(pathOf(name), 'r');
      const stream = createReadStream('', { fd: file, start: from, end: to - 1 });
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Node's own type of a web stream lacks what the DOM's has
      return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
    },
  };
}

async function writeDurably(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a folder and those above it up to `top`, and brings their entries to the disk. */
async function makeFolder(path: string, top: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made === undefined) return;
  for (let each = path; each !== top && each !== dirname(each); each = dirname(each)) await syncFolder(dirname(each));
}

/** A rename is durable once the folder is; Windows has no such call and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function removeOlderThan(folder: string, moment: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < moment) await rm(path, { force: true });
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
