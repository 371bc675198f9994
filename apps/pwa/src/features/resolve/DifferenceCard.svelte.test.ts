import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Difference } from '#features/workspace/differences.ts';
import DifferenceCard from './DifferenceCard.svelte';
import '../../app.css';

const mine = { choice: 'lost', text: '2026年12月1日', by: '赵德厚', at: '2026-11-22T01:12:00Z', isMine: true } as const;
const theirs = {
  choice: 'kept',
  text: '2026年12月15日',
  by: '何正平',
  at: '2026-11-22T00:50:00Z',
  isMine: false,
} as const;
const difference: Difference = {
  id: 'c1',
  label: '履行期限',
  before: '（空）',
  sides: [mine, theirs],
  both: undefined,
};

async function show(shown: Difference) {
  const chosen: unknown[] = [];
  await render(DifferenceCard, { difference: shown, onchoose: (choice) => chosen.push(choice) });
  return chosen;
}

test('shows whose words are whose, and marks where they differ', async () => {
  await show(difference);
  await expect.element(page.getByText('您的改法')).toBeVisible();
  await expect.element(page.getByText('何正平的改法')).toBeVisible();
  const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
  expect(marks).toEqual(['', '5']);
});

test('mine and theirs are chosen by the value they are, not by their place on the screen', async () => {
  const chosen = await show(difference);
  await page.getByRole('button', { name: '用我的' }).click();
  await page.getByRole('button', { name: '用何正平的' }).click();
  expect(chosen).toEqual(['lost', 'kept']);
});

test('both long texts can stay, one after the other', async () => {
  const chosen = await show({ ...difference, both: '先写的\n后写的' });
  await page.getByRole('button', { name: '两个都留' }).click();
  expect(chosen).toEqual([{ other: '先写的\n后写的' }]);
});

test('a date cannot be both', async () => {
  await show(difference);
  expect(page.getByRole('button', { name: '两个都留' }).elements()).toHaveLength(0);
});

test('buttons are large enough for a thumb', async () => {
  await show(difference);
  for (const button of page.getByRole('button').elements()) {
    expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  }
});
