const SLICE_MS = 8;
const BETWEEN_LOOKS = 8;

/** What a scan has found so far. */
export interface Found<Entry> {
  /** The first matches, in order, at most as many as were asked for. */
  readonly first: readonly Entry[];
  readonly total: number;
  /** False while the rest is still being looked through: `total` can grow. */
  readonly isComplete: boolean;
}

/**
 * Looks through a long list in slices of a few milliseconds, giving the screen its turn between them, so that a slow phone
 * never stands still. `tell` is called when the window is full and at the end; the result calls the scan off.
 */
export function scan<Entry>(
  entries: readonly Entry[],
  matches: (entry: Entry) => boolean,
  window: number,
  tell: (found: Found<Entry>) => void,
): () => void {
  const sieve = createSieve(matches, window);
  const channel = new MessageChannel();
  let at = 0;

  function step(): void {
    const wasFull = sieve.isFull();
    const end = performance.now() + SLICE_MS;
    do {
      entries.slice(at, at + BETWEEN_LOOKS).forEach(sieve.take);
      at += BETWEEN_LOOKS;
    } while (at < entries.length && performance.now() < end);
    const isComplete = at >= entries.length;
    if (isComplete || sieve.isFull() !== wasFull) tell({ ...sieve.found(), isComplete });
    // A message comes back sooner than a timer, which browsers hold back after a few rounds.
    if (isComplete) channel.port1.close();
    else channel.port2.postMessage(undefined);
  }

  channel.port1.onmessage = step;
  step();
  return () => channel.port1.close();
}

function createSieve<Entry>(matches: (entry: Entry) => boolean, window: number) {
  const first: Entry[] = [];
  let total = 0;
  return {
    take(entry: Entry): void {
      if (!matches(entry)) return;
      total += 1;
      if (first.length < window) first.push(entry);
    },
    isFull: () => first.length === window,
    found: () => ({ first: [...first], total }),
  };
}
