/**
 * - `storage-full`: the device has no room left
 * - `storage-failed`: the browser could not write, or the database is broken
 * - `taken`: another tab has the vault now
 * - `closed`: the vault is closed
 */
export type StorageProblemCode = 'storage-full' | 'storage-failed' | 'taken' | 'closed';

/** A write that did not happen. Nothing of it is on the disk or in memory. */
export class StorageProblem extends Error {
  readonly code: StorageProblemCode;

  constructor(code: StorageProblemCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** Finds what went wrong with a write in whatever was thrown. */
export function toStorageProblem(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  if (!(error instanceof Error)) return new StorageProblem('storage-failed', error);
  if (error.name === 'QuotaExceededError') return new StorageProblem('storage-full', error);
  return new StorageProblem('storage-failed', error);
}
