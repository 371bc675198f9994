import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestStore } from '../testing/store.ts';
import type { Store } from './store.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const next = (region: string, series: string) =>
  store.write(({ numbering }) => numbering.next(region, series, 'case-1'));
const claim = (number: number, document: string) =>
  store.write(({ numbering }) => numbering.claim('990101', 'a', number, document));

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
    await numbering.next('990101', 'a', 'case-1');
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await next('990101', 'a')).toBe(1);
});

test('a series goes on after a number that was given before it came here', async () => {
  expect(await claim(41, 'case-2')).toBe(true);
  expect(await next('990101', 'a')).toBe(42);
});

test('an older number never takes a series back', async () => {
  await claim(41, 'case-2');
  await claim(5, 'case-3');
  expect(await next('990101', 'a')).toBe(42);
});

test('a number belongs to one case', async () => {
  await next('990101', 'a');
  expect(await claim(1, 'case-2')).toBe(false);
  expect(await claim(1, 'case-1')).toBe(true);
});
