import { describe, expect, it } from 'vitest';
import { createGroupCommit } from './group-commit.ts';

/** Phones that send so many changes each, at the same moment; gives the sizes of the transactions. */
async function transactionsOf(changes: readonly number[]): Promise<number[][]> {
  const groups: number[][] = [];
  const push = createGroupCommit<number, number>(
    async (jobs) => {
      groups.push([...jobs]);
      return [...jobs];
    },
    (size) => size,
  );
  expect(await Promise.all(changes.map((size) => push(size)))).toEqual(changes);
  return groups;
}

describe('changes that wait for the disk', () => {
  it('of many phones share one transaction', async () => {
    expect(await transactionsOf(Array.from({ length: 150 }, () => 1))).toHaveLength(1);
  });

  it('never make a transaction that keeps everybody waiting, however many phones come after an outage', async () => {
    const groups = await transactionsOf(Array.from({ length: 50 }, () => 100));
    expect(groups).toEqual(Array.from({ length: 25 }, () => [100, 100]));
  });

  it('of one phone are never parted', async () => {
    expect(await transactionsOf([1, 500, 1])).toEqual([[1], [500], [1]]);
  });

  it('S12: of one phone that fail leave those of its neighbours alone', async () => {
    const push = createGroupCommit<string, string>(
      async (jobs) => {
        if (jobs.includes('broken')) throw new Error('broken');
        return jobs.map((job) => `${job} taken`);
      },
      () => 1,
    );
    const sent = await Promise.allSettled(['one', 'broken', 'two'].map((job) => push(job)));
    expect(sent.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
      'one taken',
      'failed',
      'two taken',
    ]);
  });
});
