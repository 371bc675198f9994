import { toNeedles, type Needle, type Secret } from './needles.ts';

/** Finds which secrets stand in some bytes, in whatever form. */
export type Search = (bytes: Uint8Array) => { kind: string; form: string }[];

/** Prepares a search for many secrets at once: one walk over the bytes, however many there are. */
export function createSearch(secrets: readonly Secret[]): Search {
  const byStart = new Map<number, Needle[]>();
  const starts = new Uint8Array(1 << 24);
  for (const needle of secrets.flatMap(toNeedles)) {
    const start = startAt(needle.bytes, 0);
    starts[start] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  return (bytes) => {
    const found = new Set<Needle>();
    for (let at = 0; at + 3 <= bytes.length; at += 1) {
      const start = startAt(bytes, at);
      if (starts[start] !== 1) continue;
      for (const needle of byStart.get(start) ?? []) if (standsAt(needle.bytes, bytes, at)) found.add(needle);
    }
    return [...found].map(({ kind, form }) => ({ kind, form }));
  };
}

function startAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

function standsAt(needle: Uint8Array, bytes: Uint8Array, at: number): boolean {
  if (at + needle.length > bytes.length) return false;
  for (let index = 3; index < needle.length; index += 1) if (needle[index] !== bytes[at + index]) return false;
  return true;
}
