/** How often somebody may try within a time. */
export interface AttemptLimit {
  most: number;
  /** Milliseconds. */
  within: number;
}

/** Counts tries per key, in memory. */
export interface Attempts {
  /** Counts one try; gives the seconds to wait when it is one too many, else 0. */
  take(key: string): number;
  /** A try that turned out well does not count. */
  giveBack(key: string): void;
  forget(key: string): void;
}

/** Keys that are tried once and never again must not fill the memory. */
const KEYS = 50_000;

/** Makes a counter of tries. The time of a key starts with its first try and ends `within` later. */
export function createAttempts({ most, within }: AttemptLimit, clock: () => number): Attempts {
  const tries = new Map<string, { count: number; until: number }>();

  const open = (key: string, now: number) => {
    const known = tries.get(key);
    if (known !== undefined && known.until > now) return known;
    tries.delete(key);
    if (tries.size >= KEYS) forgetOldest(tries);
    const fresh = { count: 0, until: now + within };
    tries.set(key, fresh);
    return fresh;
  };

  return {
    take(key) {
      const now = clock();
      const entry = open(key, now);
      entry.count += 1;
      return entry.count > most ? Math.ceil((entry.until - now) / 1000) : 0;
    },

    giveBack(key) {
      const entry = tries.get(key);
      if (entry !== undefined) entry.count -= 1;
    },

    forget: (key) => void tries.delete(key),
  };
}

/** The keys stand in the order of their first try. */
function forgetOldest(tries: Map<string, unknown>): void {
  const oldest = tries.keys().next().value;
  if (oldest !== undefined) tries.delete(oldest);
}
