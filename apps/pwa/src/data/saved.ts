import type { Row, StoredBody } from './row.ts';
import { StorageProblem, type StorageProblemCode } from './storage-problem.ts';

/** `absent`: the document is not on this phone (any more). */
export type SaveProblem = 'absent' | StorageProblemCode;

/** A write as the screen sees it. When `ok`, the words are on the disk. */
export type Saved<Body extends StoredBody> = { ok: true; row: Row<Body> } | { ok: false; problem: SaveProblem };

/** Runs a write and returns what may go wrong with the device as a problem; bugs still throw. */
export async function saving<Result>(
  write: () => Promise<Result>,
): Promise<Result | { ok: false; problem: StorageProblemCode }> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof StorageProblem) return { ok: false, problem: error.code };
    throw error;
  }
}
