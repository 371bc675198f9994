import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The head of a record of 600 bytes (LevelDB, log_format.md): checksum, length, type. */
const HEAD = Buffer.from([1, 2, 3, 4, 0x58, 0x02, 1]);

/**
 * Leaves the browser's log as a kill does that comes between the two writes of one record: the head is there, the rest
 * is not. It happens by itself, too seldom to wait for. Gives whether there was a log.
 */
export async function tearLog(profile: string): Promise<boolean> {
  const parent = join(profile, 'Default', 'IndexedDB');
  for (const folder of await readdir(parent).catch(() => [])) {
    const logs = (await readdir(join(parent, folder))).filter((name) => name.endsWith('.log')).sort();
    const last = logs.at(-1);
    if (last === undefined) continue;
    await appendFile(join(parent, folder, last), HEAD);
    return true;
  }
  return false;
}
