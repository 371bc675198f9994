import { expect, test } from './test.ts';

test('the app starts without a connection once it has been opened', async ({ page, context }) => {
  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const title = await page.title();
  await context.setOffline(true);
  await page.goto('/');
  await expect(page).toHaveTitle(title);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
