import type { BrowserContext, Page } from '@playwright/test';
import { allReceived, registerQuickly, signIn, unlockIfAsked } from '../people.ts';
import { expect, test } from '../test.ts';

test.describe.configure({ timeout: 120_000 });

/** What the browser, a cleaning app or the person clears: each of the places of the canary, and what holds the records. */
const clearings = [
  ['what holds the records', 'indexeddb'],
  ['the records and the cache storage', 'indexeddb,cache_storage,service_workers'],
  ['the records and the local storage', 'indexeddb,local_storage'],
] as const;

const notice = (page: Page) => page.getByRole('alert').filter({ hasText: '这部手机里的记录不见了' });

for (const [what, parts] of clearings) {
  test(`the person is told what is gone when ${what} was cleared behind the app's back`, async ({
    page,
    context,
    server,
  }, info) => {
    await fillPhone(page, context);
    await clear(page, context, server.url, parts);
    await context.setOffline(false);
    await page.goto('/');
    await expect(notice(page)).toContainText('其中 2 件有没上传的内容');
    await expect(notice(page)).toContainText('请对照纸质材料重新登记');
    await page.screenshot({ path: info.outputPath('told.png'), fullPage: true });

    await signIn(page, 'zhao');
    await expect(notice(page)).toContainText('其中 2 件有没上传的内容');
    await notice(page).getByRole('button', { name: '我知道了' }).click();
    await expect(notice(page)).toBeHidden();
    await allReceived(page);
    await page.goto('/cases');
    await expect(page.getByText('尹测试').first(), 'what was received comes back').toBeVisible();
    await page.goto('/');
    await expect(page.getByText(/全部已上传/)).toBeVisible();
    await expect(notice(page)).toBeHidden();
  });
}

test('when the records are cleared while the app is open nothing more is called saved, and the next start tells', async ({
  page,
  context,
  server,
}, info) => {
  await fillPhone(page, context);
  await page.getByRole('navigation').getByRole('link', { name: '登记' }).click();
  await page.getByRole('link', { name: '新纠纷' }).click();
  await page.getByRole('button', { name: '保存' }).waitFor();
  const type = page.getByText('邻里纠纷', { exact: true });
  if (!(await type.isVisible())) await page.getByRole('button', { name: '全部类型' }).click();
  await type.click();
  await page.getByLabel('申请人').first().fill('葛测试');
  await page.locator('[name=respondent]').fill('仇测试');
  await page.locator('[name=brief]').fill('为一道墙。');
  await clearHere(page, context, server.url);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '没有存上' })).toBeVisible();
  await expect(page.locator('[name=brief]'), 'the words stay on the screen').toHaveValue('为一道墙。');
  await page.screenshot({ path: info.outputPath('open.png') });

  await context.setOffline(false);
  await page.goto('/');
  await expect(notice(page)).toContainText('其中 2 件有没上传的内容');
});

for (const parts of ['local_storage', 'cache_storage,service_workers']) {
  test(`nobody is alarmed when only ${parts} was cleared`, async ({ page, context, server }) => {
    await fillPhone(page, context);
    await context.setOffline(false);
    await allReceived(page);
    await clear(page, context, server.url, parts);
    await page.goto('/');
    await unlockIfAsked(page);
    await expect(page.getByText(/全部已上传/)).toBeVisible();
    await expect(notice(page)).toBeHidden();
  });
}

/** One received case and two that wait, and the canaries told of them. */
async function fillPhone(page: Page, context: BrowserContext): Promise<void> {
  await page.goto('/');
  await signIn(page, 'zhao');
  await registerQuickly(page, { type: '邻里纠纷', applicant: '尹测试', respondent: '仇测试', brief: '为一堵墙。' });
  await allReceived(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  for (const applicant of ['单测试', '解测试']) {
    await registerQuickly(page, { type: '邻里纠纷', applicant, respondent: '仇测试', brief: '为一棵树。' });
    await page.goto('/');
  }
  await expect
    .poll(() => page.evaluate(() => /"unsent":2/.test(localStorage.getItem('jiefen-canary') ?? '')))
    .toBe(true);
}

/** Clears the databases under the open page, as a cleaning app does. */
async function clearHere(page: Page, context: BrowserContext, origin: string): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

/** Clears parts of the site's data while no page of it is open, as the browser's settings do. */
async function clear(page: Page, context: BrowserContext, origin: string, storageTypes: string): Promise<void> {
  await page.goto('about:blank');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes });
}
