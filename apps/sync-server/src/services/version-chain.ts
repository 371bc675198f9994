import { createHash } from 'node:crypto';
import type { VersionRow } from '../store/tables.ts';

/** The predecessor of a first version. */
export const NO_HASH = '0'.repeat(64);

/** Chains a version to the one before it: SHA-256 over predecessor, op and the exact body (rule S7). */
export function hashVersion(prev: string, op: string, body: string): string {
  return createHash('sha256').update(prev).update('\n').update(op).update('\n').update(body).digest('hex');
}

/** The first version of a document whose chain does not hold, or `undefined` when nothing was altered. */
export function firstAltered(versions: readonly VersionRow[]): VersionRow | undefined {
  let prev = NO_HASH;
  for (const version of versions) {
    if (version.prev !== prev || version.hash !== hashVersion(prev, version.op, version.body)) return version;
    prev = version.hash;
  }
  return undefined;
}
