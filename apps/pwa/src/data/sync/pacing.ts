import { PULL_LIMIT, PUSH_LIMIT, type Change } from '@jiefen/domain/sync/wire';

const FIRST_PULL = 100;
const LEAST_PULL = 20;
/** An answer that takes longer than this asks for smaller pages. */
const SLOW_MS = 8000;
const FAST_MS = 3000;
/** A change that fails alone so often, while the server takes others, is parked (S12). */
const PATIENCE = 5;

/** How much goes into one request, learnt from how the last ones fared. Kept in memory only. */
export interface Pacing {
  readonly pushLimit: number;
  readonly pullLimit: number;
  /** Changes that failed alone; they go last, one at a time. */
  isSuspect(op: string): boolean;
  /** An answer came after so many milliseconds, these changes included. */
  succeeded(ms: number, push: readonly Change[]): void;
  timedOut(): void;
  /** The server failed over these changes. Gives the one to park, when that is certain. */
  failed(push: readonly Change[]): Change | undefined;
  /** The request was too large. Gives the change that is too large by itself. */
  wasTooLarge(push: readonly Change[]): Change | undefined;
}

/** Begins with full pushes and small pages: the newest documents show soon even on a poor line. */
export function createPacing(): Pacing {
  let pushLimit = PUSH_LIMIT;
  let pullLimit = FIRST_PULL;
  const suspects = new Map<string, { failures: number; isServerAlive: boolean }>();

  function halve(push: readonly Change[]): Change | undefined {
    pushLimit = Math.max(1, Math.floor(push.length / 2));
    return push.length === 1 ? push[0] : undefined;
  }

  return {
    get pushLimit() {
      return pushLimit;
    },
    get pullLimit() {
      return pullLimit;
    },
    isSuspect: (op) => suspects.has(op),
    succeeded(ms, push) {
      for (const { op } of push) suspects.delete(op);
      pushLimit = Math.min(PUSH_LIMIT, pushLimit * 2);
      if (ms < FAST_MS) pullLimit = Math.min(PULL_LIMIT, pullLimit * 2);
      if (ms > SLOW_MS) pullLimit = Math.max(LEAST_PULL, Math.floor(pullLimit / 2));
      for (const suspect of suspects.values()) suspect.isServerAlive = true;
    },
    timedOut() {
      pullLimit = Math.max(LEAST_PULL, Math.floor(pullLimit / 4));
      pushLimit = Math.max(1, Math.floor(pushLimit / 2));
    },
    failed(push) {
      const alone = halve(push);
      if (alone === undefined) return undefined;
      const { failures, isServerAlive } = suspects.get(alone.op) ?? { failures: 0, isServerAlive: false };
      suspects.set(alone.op, { failures: failures + 1, isServerAlive });
      if (failures + 1 < PATIENCE || !isServerAlive) return undefined;
      suspects.delete(alone.op);
      return alone;
    },
    wasTooLarge: halve,
  };
}
