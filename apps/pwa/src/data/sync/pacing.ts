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
  /** It failed alone; such changes go last, one at a time. */
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
  return new LearntPacing();
}

class LearntPacing implements Pacing {
  pushLimit = PUSH_LIMIT;
  pullLimit = FIRST_PULL;
  readonly #suspects = new Map<string, { failures: number; isServerAlive: boolean }>();

  isSuspect(op: string): boolean {
    return this.#suspects.has(op);
  }

  succeeded(ms: number, push: readonly Change[]): void {
    for (const { op } of push) this.#suspects.delete(op);
    for (const suspect of this.#suspects.values()) suspect.isServerAlive = true;
    this.pushLimit = Math.min(PUSH_LIMIT, this.pushLimit * 2);
    if (ms < FAST_MS) this.pullLimit = Math.min(PULL_LIMIT, this.pullLimit * 2);
    if (ms > SLOW_MS) this.#pullLess(2);
  }

  timedOut(): void {
    this.#pullLess(4);
    this.pushLimit = Math.max(1, Math.floor(this.pushLimit / 2));
  }

  failed(push: readonly Change[]): Change | undefined {
    const alone = this.wasTooLarge(push);
    if (alone === undefined) return undefined;
    const { failures, isServerAlive } = this.#suspects.get(alone.op) ?? { failures: 0, isServerAlive: false };
    this.#suspects.set(alone.op, { failures: failures + 1, isServerAlive });
    if (failures + 1 < PATIENCE || !isServerAlive) return undefined;
    this.#suspects.delete(alone.op);
    return alone;
  }

  wasTooLarge(push: readonly Change[]): Change | undefined {
    this.pushLimit = Math.max(1, Math.floor(push.length / 2));
    return push.length === 1 ? push[0] : undefined;
  }

  #pullLess(times: number): void {
    this.pullLimit = Math.max(LEAST_PULL, Math.floor(this.pullLimit / times));
  }
}
