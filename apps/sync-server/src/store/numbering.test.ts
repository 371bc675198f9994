import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestStore } from '../testing/store.ts';
import type { Store } from './store.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const next = (region: string, series: string) => store.write(({ numbering }) => numbering.next(region, series));
const raise = (series: string, atLeast: number) =>
  store.write(({ numbering }) => numbering.raise('990101', series, atLeast));

test('a series begins at one and leaves nothing out', async () => {
  expect([await next('990101', 'a'), await next('990101', 'a'), await next('990101', 'a')]).toEqual([1, 2, 3]);
});

test('every region and every series counts for itself', async () => {
  await next('990101', 'a');
  expect(await next('990101', 'b')).toBe(1);
  expect(await next('990102', 'a')).toBe(1);
});

test('a number is given back when the work on it fails', async () => {
  const failing = store.write(async ({ numbering }) => {
    await numbering.next('990101', 'a');
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await next('990101', 'a')).toBe(1);
});

test('a series that was raised goes on after the highest number', async () => {
  await raise('a', 41);
  expect(await next('990101', 'a')).toBe(42);
});

test('raising never takes a series back', async () => {
  await raise('a', 41);
  await raise('a', 5);
  expect(await next('990101', 'a')).toBe(42);
});
