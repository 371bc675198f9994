import type { BrowserContext, Page } from '@playwright/test';
import { allReceived, change, registerQuickly, signIn } from '../people.ts';
import { expect, test } from '../test.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN' };

test.describe.configure({ timeout: 120_000 });

test('two phones edit one case offline: different fields both stand, of the same field everybody sees both values', async ({
  browser,
  server,
}, info) => {
  const open = async (account: string): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({ ...phone, baseURL: server.url });
    const page = await context.newPage();
    await page.goto('/');
    await signIn(page, account);
    await allReceived(page);
    return { context, page };
  };
  const zhao = await open('zhao');
  await registerQuickly(zhao.page, {
    type: '邻里纠纷',
    applicant: '尹测试',
    respondent: '仇测试',
    brief: '为一堵墙。',
  });
  const address = new URL(zhao.page.url()).pathname;
  await allReceived(zhao.page);
  await zhao.page.goto(address);
  const again = await open('zhao');
  await again.page.goto(address);
  await expect(again.page.getByText('为一堵墙。').first()).toBeAttached();

  await zhao.context.setOffline(true);
  await again.context.setOffline(true);
  await change(zhao.page, '登记', async (sheet) => {
    await sheet.getByLabel('纠纷简要情况').fill('第一部手机写的经过');
    await sheet.getByLabel('细类').fill('院墙');
  });
  await change(again.page, '登记', async (sheet) => {
    await sheet.getByLabel('纠纷简要情况').fill('第二部手机写的经过');
    await sheet.getByLabel('记录人').fill('李会计');
  });
  await zhao.context.setOffline(false);
  await allReceived(zhao.page);
  await again.context.setOffline(false);
  await allReceived(again.page);

  for (const { page } of [zhao, again]) {
    await page.goto(address);
    await expect(page.getByText(/两个人都改过|两人都改过/).first()).toBeVisible();
    await page.goto(`${address}/differences`);
    await expect(page.getByText('第一部手机写的经过').first()).toBeVisible();
    await expect(page.getByText('第二部手机写的经过').first()).toBeVisible();
  }
  await again.page.screenshot({ path: info.outputPath('both-values.png'), fullPage: true });

  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, baseURL: server.url });
  const desk = await context.newPage();
  await desk.goto('/desk');
  await signIn(desk, 'sun');
  await desk.goto('/desk/conflicts');
  await expect(desk.getByText('第一部手机写的经过').first()).toBeVisible();
  await expect(desk.getByText('第二部手机写的经过').first()).toBeVisible();
  await desk.screenshot({ path: info.outputPath('desk-both-values.png') });

  await again.page.getByRole('button', { name: /用/ }).first().click();
  await allReceived(again.page);
  await again.page.goto(address);
  await expect(again.page.getByText('院墙').first()).toBeAttached();
  await expect(again.page.getByText('李会计').first()).toBeAttached();
  for (const opened of [zhao.context, again.context, context]) await opened.close();
});
