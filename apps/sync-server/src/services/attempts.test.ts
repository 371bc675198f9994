import { describe, expect, it } from 'vitest';
import { createAttempts } from './attempts.ts';

describe('tries', () => {
  it('are counted per key, and one too many tells how long to wait', () => {
    let now = 1_000;
    const attempts = createAttempts({ most: 2, within: 60_000 }, () => now);
    expect([attempts.take('zhao'), attempts.take('zhao')]).toEqual([0, 0]);
    now += 15_500;
    expect(attempts.take('zhao')).toBe(45);
    expect(attempts.take('qian')).toBe(0);
  });

  it('are forgiven when the time is over or they are forgotten', () => {
    let now = 0;
    const attempts = createAttempts({ most: 1, within: 1_000 }, () => now);
    attempts.take('zhao');
    expect(attempts.take('zhao')).toBe(1);
    now = 1_000;
    expect(attempts.take('zhao')).toBe(0);
    attempts.forget('zhao');
    expect(attempts.take('zhao')).toBe(0);
  });

  it('that turned out well do not count', () => {
    const attempts = createAttempts({ most: 1, within: 1_000 }, () => 0);
    attempts.take('office');
    attempts.giveBack('office');
    attempts.giveBack('nobody');
    expect([attempts.take('office'), attempts.take('office')]).toEqual([0, 1]);
  });

  it('of ever new names do not grow without bound: the oldest name is forgotten', () => {
    const attempts = createAttempts({ most: 1, within: 1_000 }, () => 0);
    attempts.take('first');
    for (let index = 0; index < 50_000; index += 1) attempts.take(`name ${index}`);
    expect(attempts.take('first')).toBe(0);
    expect(attempts.take('name 49999')).toBe(1);
  });
});
