import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import AppUpdate from '#features/app-update/AppUpdate.svelte';
import { update } from '#platform/update.svelte.ts';
import '../../app.css';

test('the banner shows when a new version waits, and is large enough for a thumb', async () => {
  await render(AppUpdate);
  const banner = page.getByRole('button', { name: '有新版本，点此更新（草稿不会丢）' });
  await expect.element(banner).not.toBeInTheDocument();
  update.waiting = true;
  await expect.element(banner).toBeVisible();
  expect(banner.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
});

test('the banner says so when something could not be saved', async () => {
  Object.assign(update, { waiting: true, unsaved: true });
  await render(AppUpdate);
  await expect.element(page.getByRole('button', { name: '有内容还没存好，先不更新' })).toBeVisible();
});
