import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Secret } from './needles.ts';
import { createSearch } from './search.ts';
import { layersOf } from './unpack.ts';

/** What an examination saw. */
export interface Examined {
  files: number;
  bytes: number;
  /** One line per find: file, how it was unpacked, kind and form; never the value. */
  found: string[];
}

/** Reads every file below a folder as somebody does who has copied it, and looks for secrets in it. */
export async function examine(folder: string, secrets: readonly Secret[]): Promise<Examined> {
  const search = createSearch(secrets);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = new Set<string>();
  let files = 0;
  let bytes = 0;
  for (const entry of entries.filter((item) => item.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const file = await readFile(path);
    files += 1;
    bytes += file.length;
    const name = relative(folder, path);
    for (const { kind, form } of search(Buffer.from(name))) found.add(`${name}: ${kind} (${form}) in the name`);
    for (const { how, bytes: layer } of layersOf(name, file)) {
      for (const { kind, form } of search(layer)) found.add(`${name}: ${kind} (${form}, ${how})`);
    }
  }
  return { files, bytes, found: [...found].sort() };
}
