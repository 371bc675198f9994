import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Config } from '../config.ts';

/**
 * Keeps a second server off the folder of the embedded store: pings and numbers of two processes would not meet. The
 * hold is a lock of the operating system, so it ends with the process however that ends. Throws when another server
 * has the folder. The result lets go.
 */
export function holdFolder({ databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>): () => void {
  if (databaseUrl !== undefined) return () => undefined;
  mkdirSync(dataFolder, { recursive: true });
  const lock = new DatabaseSync(join(dataFolder, 'in-use.sqlite'));
  try {
    lock.exec('PRAGMA busy_timeout = 0');
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Error(
      `另一个解纷服务正在使用 ${dataFolder}，请先停掉它，或用 JIEFEN_DATA 换一个文件夹。\n` +
        `Another Jiefen server is using ${dataFolder}: stop it first, or choose another folder with JIEFEN_DATA.`,
    );
  }
  return () => lock.close();
}
