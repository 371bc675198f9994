import { beforeEach, describe, expect, it } from 'vitest';
import { createTestChannels, createTestLocks, createTestPlatform } from '#platform/testing.ts';
import { takeVault } from './tab-lock.ts';

/** Two tabs of one browser share its locks and its channels. */
let tab: () => ReturnType<typeof createTestPlatform>;

beforeEach(() => {
  const locks = createTestLocks();
  const channel = createTestChannels();
  tab = () => createTestPlatform({ start: 0, locks, channel });
});

describe('the vault', () => {
  it('belongs to one tab at a time, and to the next one when it is given back', async () => {
    const first = await takeVault(tab(), 'vault', { takeOver: false });
    expect(first).toBeDefined();
    expect(await takeVault(tab(), 'vault', { takeOver: false })).toBeUndefined();
    expect(await takeVault(tab(), 'another vault', { takeOver: false })).toBeDefined();
    first?.release();
    expect(await takeVault(tab(), 'vault', { takeOver: false })).toBeDefined();
  });

  it('is given back by a tab that is asked for it', async () => {
    const first = await takeVault(tab(), 'vault', { takeOver: false });
    let isClosed = false;
    void first?.asked.then(() => {
      isClosed = true;
      first.release();
    });
    expect(await takeVault(tab(), 'vault', { takeOver: true })).toBeDefined();
    expect(isClosed).toBe(true);
  });

  it('is taken by force from a tab that does not answer, which hears of it', async () => {
    const frozen = await takeVault(tab(), 'vault', { takeOver: false });
    expect(await takeVault(tab(), 'vault', { takeOver: true })).toBeDefined();
    await frozen?.asked;
    frozen?.release();
    expect(await takeVault(tab(), 'vault', { takeOver: false })).toBeUndefined();
  });
});
