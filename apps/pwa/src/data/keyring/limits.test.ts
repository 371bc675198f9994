import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFailure, letPass, noAttempts, triesLeft, type Attempts } from './attempts.ts';
import { checkLease, isRenewedLately, renewLease, seeTime } from './lease.ts';
import { costWithin } from './stretch.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 8);

function failures(count: number): Attempts {
  return Array.from({ length: count }).reduce<Attempts>((attempts) => countFailure(attempts, NOW), noAttempts);
}

describe('attempts', () => {
  it('cost nothing three times, then half a minute that doubles up to half an hour', () => {
    expect([0, 1, 3].map((count) => [failures(count).wait, triesLeft(failures(count))])).toEqual([
      [0, 4],
      [0, 3],
      [0, 1],
    ]);
    expect([4, 5, 6, 10, 60].map((count) => failures(count).wait / 1000)).toEqual([30, 60, 120, 1800, 1800]);
  });

  it('never wait less than has really passed, whatever the clock shows in between', () => {
    const jumps = fc.array(fc.integer({ min: -10 * DAY, max: 0 }), { maxLength: 20 });
    fc.assert(
      fc.property(jumps, (back) => {
        const seen = back.reduce((attempts, jump) => letPass(attempts, attempts.seenAt + jump), failures(8));
        expect(seen.wait).toBe(failures(8).wait);
      }),
    );
  });
});

describe('a lease', () => {
  it('ends with its last day and not before', () => {
    const lease = renewLease(7, NOW);
    expect([0, 7 * DAY, 7 * DAY + 1].map((passed) => checkLease(lease, NOW + passed))).toEqual([
      'valid',
      'valid',
      'expired',
    ]);
  });

  it('forgives a clock that is put right by less than a day, and no more', () => {
    const lease = seeTime(renewLease(7, NOW), NOW + 3 * DAY);
    expect([2 * DAY, 2 * DAY - 1].map((shown) => checkLease(lease, NOW + shown))).toEqual(['valid', 'clock-back']);
  });

  it('is written at most once an hour', () => {
    const lease = renewLease(7, NOW);
    expect([0, 3_599_999, 3_600_000, -1].map((passed) => isRenewedLately(lease, NOW + passed))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the cost of a guess', () => {
  it.each([
    ['a fast phone', 1 / 1000, 65_536, 3],
    ['a middling phone', 1 / 180, 65_536, 1],
    ['a slow phone', 1 / 50, 19_456, 2],
    ['the slowest', 1, 19_456, 2],
  ])('is as dear as %s bears within a second, and never below the recommendation', (_phone, speed, memory, passes) => {
    expect(costWithin(speed / 1)).toEqual({ kind: 'argon2id', memory, passes });
  });
});
