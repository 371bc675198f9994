import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserLaunchOptions } from '../../scripts/browser.mjs';
import { allReceived, change, recordSession, registerQuickly, signIn, unlock } from '../people.ts';
import { expect, test } from '../test.ts';

const deskScreen = { viewport: { width: 1366, height: 768 }, isMobile: false, hasTouch: false, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN' };

test.describe.configure({ timeout: 120_000 });

test('a village mediator records offline, the browser ends twice, and the desks get it with a receipt', async ({
  server,
  browser,
}, info) => {
  const profile = await mkdtemp(join(tmpdir(), 'jiefen-phone-'));
  const open = async (offline: boolean) => {
    const settings = { ...browserLaunchOptions(), ...phone, baseURL: server.url };
    const context = await chromium.launchPersistentContext(profile, settings);
    await context.setOffline(offline);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto('/');
    return { context, page };
  };

  const first = await open(false);
  await signIn(first.page, 'zhao');
  await allReceived(first.page);
  await first.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await first.context.close();

  const { context, page } = await open(true);
  await unlock(page);
  await expect(page.getByText(/无网络/)).toBeVisible();
  const taps = await registerQuickly(page, {
    type: '邻里纠纷',
    applicant: '尹测试、单测试',
    respondent: '仇测试',
    brief: '檐水冲墙，两家在院里吵起来。',
  });
  expect(taps).toBeLessThanOrEqual(5);
  await recordSession(page, '双方同意先停工，三天后再谈。');
  await change(page, '登记', (sheet) => sheet.getByText('红', { exact: true }).click());
  await expect(page.getByText('待上传').first()).toBeVisible();
  await page.screenshot({ path: info.outputPath('offline.png'), fullPage: true });
  const address = page.url();
  await context.close();

  const last = await open(false);
  await unlock(last.page);
  await allReceived(last.page);
  await last.page.goto(address);
  await expect(last.page.getByText('已上传').first()).toBeVisible();
  await expect(last.page.getByText('双方同意先停工，三天后再谈。').first()).toBeVisible();
  await expect(last.page.getByText(/南坡人调字第\d+号/).first()).toBeVisible();
  await last.page.screenshot({ path: info.outputPath('received.png'), fullPage: true });
  await last.context.close();
  await rm(profile, { recursive: true, force: true });

  for (const account of ['sun', 'lin', 'shen']) {
    const context = await browser.newContext({ ...deskScreen, baseURL: server.url });
    const desk = await context.newPage();
    await desk.goto('/desk');
    await signIn(desk, account);
    await desk.goto('/desk');
    await expect(desk.getByText(/尹测试/).first()).toBeVisible({ timeout: 5_000 });
    await desk.screenshot({ path: info.outputPath(`desk-of-${account}.png`) });
    await context.close();
  }
});

test('an ordinary neighbour dispute is the committee’s own: the court does not see it, the office only counts it', async ({
  page,
  browser,
  server,
}, info) => {
  await page.goto('/');
  await signIn(page, 'zhao');
  await registerQuickly(page, { type: '邻里纠纷', applicant: '解测试', respondent: '区测试', brief: '为一棵树。' });
  await allReceived(page);
  for (const account of ['lin', 'shen']) {
    const context = await browser.newContext({ ...deskScreen, baseURL: server.url });
    const desk = await context.newPage();
    await desk.goto('/desk');
    await signIn(desk, account);
    await desk.goto('/desk');
    await expect(desk.getByText(/共 \d+ 件/)).toBeVisible();
    await expect(desk.getByText(/解测试/)).toHaveCount(0);
    await desk.screenshot({ path: info.outputPath(`desk-of-${account}.png`) });
    await context.close();
  }
});
