/** What a Range header asks of a file: bytes `[from, to)`, all of it, or a place it does not have. */
export type AskedRange = { kind: 'part'; from: number; to: number } | { kind: 'all' } | { kind: 'nowhere' };

/**
 * Reads a Range header for a file of `size` bytes (RFC 9110 14.2). Several ranges at once, other units and
 * nonsense count as no header, which the standard allows.
 */
export function readRange(header: string | undefined, size: number): AskedRange {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return { kind: 'all' };
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  if (first !== '' && last !== '' && Number(last) < from) return { kind: 'all' };
  return from < to ? { kind: 'part', from, to } : { kind: 'nowhere' };
}
