import { createHash } from 'node:crypto';

/**
 * The name of the state a server made of a change by merging it. It is not what the op said, so a phone that missed the
 * answer has another digest and heals (S9). The same change merged after a restore is another state, so the epoch goes
 * into the name: phones that hold the earlier one bring it back (S8). However often it is merged, it stays short.
 */
export function mergedOp(op: string, epoch: string): string {
  const mark = createHash('sha256').update(op).update('\n').update(epoch).digest('hex').slice(0, 16);
  return `${opOfChange(op)}+${mark}`;
}

/** The op of the change a state was made of. */
export function opOfChange(op: string): string {
  return op.replace(/\+.*$/, '');
}
