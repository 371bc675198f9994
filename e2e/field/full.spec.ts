import type { BrowserContext, Page } from '@playwright/test';
import { allReceived, signIn } from '../people.ts';
import { expect, test } from '../test.ts';

test.describe.configure({ timeout: 120_000 });

const HELD_BACK = 'jiefen-reserve';
/** What the full phone still has. The browser reckons coarsely, so a longer text is what does not fit. */
const LEFT_BYTES = 300_000;
const longText = '为一堵墙。'.repeat(LEFT_BYTES / 10);

test('a full phone still takes words: the room held back is given up', async ({ page, context, server }) => {
  await start(page, context);
  await fillUp(page, context, server.url);
  await writeCase(page);
  await page.waitForURL(/\/cases\/mediation\//);
  await expect(page.getByText('待上传').first()).toBeVisible();
  expect(await page.evaluate((name) => caches.has(name), HELD_BACK)).toBe(false);
  await page.goto('/');
  await expect(page.getByText(/手机快存满了/)).toBeVisible();
  await page.goto('/cases');
  await expect(page.getByText('尹测试').first()).toBeVisible();
});

test('when nothing can be freed the words stay in the form, with what to do', async ({
  page,
  context,
  server,
}, info) => {
  await start(page, context);
  await page.evaluate((name) => caches.delete(name), HELD_BACK);
  const lift = await fillUp(page, context, server.url);
  await writeCase(page);
  await expect(page.getByRole('alert').filter({ hasText: '手机存储满了，没有存上' })).toBeVisible();
  await expect(page.locator('[name=brief]')).toHaveValue(longText);
  await page.screenshot({ path: info.outputPath('full.png') });
  await lift();
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/\/cases\/mediation\//);
  await expect(page.getByText('待上传').first()).toBeVisible();
});

/** A phone in use, offline. */
async function start(page: Page, context: BrowserContext): Promise<void> {
  await page.goto('/');
  await signIn(page, 'zhao');
  await allReceived(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => page.evaluate((name) => caches.has(name), HELD_BACK)).toBe(true);
  await context.setOffline(true);
}

/**
 * Lets the browser's quota end a little above what is used, and starts the app again, for the browser remembers the room
 * it found for as long as a database is open. The result lifts the quota.
 */
async function fillUp(page: Page, context: BrowserContext, origin: string): Promise<() => Promise<unknown>> {
  await page.goto('about:blank');
  const devtools = await context.newCDPSession(page);
  const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin });
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + LEFT_BYTES });
  await page.goto(origin);
  return () => devtools.send('Storage.overrideQuotaForOrigin', { origin });
}

async function writeCase(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '登记' }).click();
  await page.getByRole('link', { name: '新纠纷' }).click();
  await page.getByRole('button', { name: '全部类型' }).click();
  await page.getByText('邻里纠纷', { exact: true }).click();
  await page.getByLabel('申请人').first().fill('尹测试');
  await page.locator('[name=respondent]').fill('仇测试');
  await page.locator('[name=brief]').fill(longText);
  await page.getByRole('button', { name: '保存' }).click();
}
