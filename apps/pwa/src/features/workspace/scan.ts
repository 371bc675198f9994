const SLICE = 400;

/** What a scan has found so far. */
export interface Found<Entry> {
  /** The first matches, in order, at most as many as were asked for. */
  readonly first: readonly Entry[];
  readonly total: number;
  /** False while the rest is still being looked through: `total` can grow. */
  readonly isComplete: boolean;
}

/**
 * Looks through a long list in slices, giving the screen its turn between them. `tell` is called when enough is found to
 * fill the window and at the end; the result calls the scan off.
 */
export function scan<Entry>(
  entries: readonly Entry[],
  matches: (entry: Entry) => boolean,
  window: number,
  tell: (found: Found<Entry>) => void,
): () => void {
  const first: Entry[] = [];
  let total = 0;
  let at = 0;
  let told = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function step(): void {
    const end = Math.min(at + SLICE, entries.length);
    for (const entry of entries.slice(at, end)) {
      if (!matches(entry)) continue;
      total += 1;
      if (first.length < window) first.push(entry);
    }
    at = end;
    const isComplete = at === entries.length;
    if (isComplete || (!told && first.length === window)) {
      told = true;
      tell({ first: [...first], total, isComplete });
    }
    if (!isComplete) timer = setTimeout(step);
  }

  step();
  return () => clearTimeout(timer);
}
