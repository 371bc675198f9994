const FIRST_MS = 1000;
const LAST_MS = 60_000;

/** How long to wait before the next attempt. */
export interface Backoff {
  /** After one more failure; `retryAfter` is what the server asked for. All in milliseconds. */
  next(retryAfter?: number): number;
  reset(): void;
}

/**
 * Doubles from 1 to 60 seconds, and spreads each wait over its upper half, so that phones that lost the server
 * together do not come back together. `random` gives numbers from 0 to 1.
 */
export function createBackoff(random: () => number): Backoff {
  let failures = 0;
  return {
    next(retryAfter = 0) {
      const full = Math.min(LAST_MS, FIRST_MS * 2 ** failures);
      failures += 1;
      return Math.max(retryAfter, full / 2 + (full / 2) * random());
    },
    reset() {
      failures = 0;
    },
  };
}
