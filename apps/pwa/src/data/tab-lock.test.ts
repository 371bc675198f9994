import { beforeEach, describe, expect, it } from 'vitest';
import { createTestChannels, createTestLocks, createTestPlatform } from '#platform/testing.ts';
import { openDoor, takeVault } from './tab-lock.ts';

/** Two tabs of one browser share its locks and its channels. */
let tab: () => ReturnType<typeof createTestPlatform>;

beforeEach(() => {
  const locks = createTestLocks();
  const channel = createTestChannels();
  tab = () => createTestPlatform({ start: 0, locks, channel });
});

describe('a vault that somebody wants to have alone', () => {
  it('is taken at once when no tab has it', async () => {
    const lock = await takeVault(tab(), 'vault');
    expect(await tab().locks.take('vault', { now: true })).toBeUndefined();
    lock?.release();
    expect(await tab().locks.take('vault', { now: true })).toBeDefined();
  });

  it('is given up by the tabs that are asked to leave', async () => {
    const { locks, ...here } = tab();
    const held = await locks.take('vault', { now: true });
    let isSentAway = false;
    openDoor(here, 'vault', () => {
      isSentAway = true;
      held?.release();
    });
    expect(await takeVault(tab(), 'vault')).toBeDefined();
    expect(isSentAway).toBe(true);
  });

  it('is taken by force from a tab that does not answer, which hears of it', async () => {
    const frozen = await tab().locks.take('vault', { now: true });
    expect(await takeVault(tab(), 'vault')).toBeDefined();
    await frozen?.lost;
    frozen?.release();
    expect(await tab().locks.take('vault', { now: true })).toBeUndefined();
  });
});
