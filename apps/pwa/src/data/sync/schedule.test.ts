import { describe, expect, it } from 'vitest';
import { createTestPlatform } from '#platform/testing.ts';
import { createBackoff } from './backoff.ts';
import type { RoundResult } from './round.ts';
import { createSchedule } from './schedule.ts';

function start(answers: RoundResult[]) {
  const platform = createTestPlatform({ start: 0 });
  const rounds: number[] = [];
  const schedule = createSchedule({
    platform,
    random: () => 1,
    round: async () => {
      rounds.push(platform.clock());
      return answers.shift() ?? { ok: true };
    },
    onStart: () => undefined,
    onEnd: () => undefined,
  });
  /** Lets time pass in small steps, as it does. */
  async function pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 100) {
      platform.pass(100);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return { platform, schedule, rounds, pass };
}

describe('the schedule', () => {
  it('runs at the start, then every minute while the app is in front', async () => {
    const { platform, rounds, pass } = start([]);
    await pass(121_000);
    expect(rounds).toHaveLength(3);
    platform.visible.set(false);
    await pass(180_000);
    expect(rounds).toHaveLength(4);
    platform.visible.set(true);
    await pass(100);
    expect(rounds).toHaveLength(5);
  });

  it('runs soon after something was written, once for a burst', async () => {
    const { schedule, rounds, pass } = start([]);
    await pass(1000);
    for (let count = 0; count < 5; count++) schedule.nudge();
    await pass(1000);
    expect(rounds).toHaveLength(2);
  });

  it('runs at once when the phone is put away right after a save', async () => {
    const { platform, schedule, rounds, pass } = start([]);
    await pass(1000);
    schedule.nudge();
    platform.visible.set(false);
    expect(rounds).toHaveLength(2);
  });

  it('waits longer after each failure, whatever is written meanwhile', async () => {
    const failed: RoundResult = { ok: false, problem: 'server' };
    const { schedule, rounds, pass } = start([failed, failed, failed, failed, failed]);
    for (let second = 0; second < 20; second++) {
      schedule.nudge();
      await pass(1000);
    }
    expect(rounds.map((at) => Math.round(at / 1000))).toEqual([0, 1, 3, 7, 15]);
  });

  it('runs nothing without a network, and at once when it is back', async () => {
    const { platform, rounds, pass } = start([]);
    await pass(1000);
    platform.online.set(false);
    await pass(300_000);
    expect(rounds).toHaveLength(1);
    platform.online.set(true);
    expect(rounds).toHaveLength(2);
  });

  it('goes on after a fault of its own', async () => {
    const platform = createTestPlatform({ start: 0 });
    let runs = 0;
    const problems: string[] = [];
    const schedule = createSchedule({
      platform,
      random: () => 0,
      round: async () => {
        runs += 1;
        if (runs === 3) throw new Error('a bug');
        return { ok: true };
      },
      onStart: () => undefined,
      onEnd: (result) => problems.push(result.ok ? 'ok' : result.problem),
    });
    await schedule.now();
    await expect(schedule.now()).rejects.toThrow('a bug');
    await schedule.now();
    expect(problems).toEqual(['ok', 'ok', 'internal', 'ok']);
    await schedule.stop();
  });
});

describe('the back-off', () => {
  it('doubles from one second to a minute, spread over the upper half, and obeys the server', () => {
    const shortest = createBackoff(() => 0);
    expect(Array.from({ length: 8 }, () => shortest.next())).toEqual([
      500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
    const longest = createBackoff(() => 1);
    expect(Array.from({ length: 8 }, () => longest.next())).toEqual([
      1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000,
    ]);
    expect(longest.next(300_000)).toBe(300_000);
    longest.reset();
    expect(longest.next()).toBe(1000);
  });
});
