import type { Entry } from './entry.ts';
import type { Memory } from './memory.ts';

/** Gives everything in a memory that is not erased, in the order of an index; the same array until something changes. */
export type Heads = (index: readonly string[]) => readonly Entry[];

/** Binds the heads to a memory. */
export function createHeads(memory: Memory): Heads {
  const known = new Map<object, readonly Entry[]>();
  return (index) => {
    const { entries } = memory.sorted(index);
    const living = known.get(entries) ?? entries.filter(({ isErased }) => !isErased);
    known.clear();
    known.set(entries, living);
    return living;
  };
}
