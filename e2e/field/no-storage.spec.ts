import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserLaunchOptions } from '../../scripts/browser.mjs';
import { registerQuickly, signIn, unlockIfAsked } from '../people.ts';
import { expect, test } from '../test.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN' };

test.describe.configure({ timeout: 120_000 });

/** A phone whose browser keeps its files in a folder of the test's own, to be damaged between two starts. */
const phoneTest = test.extend<{ phoneFolder: string; open: (offline?: boolean) => Promise<Page> }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures this one needs
  phoneFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'jiefen-phone-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  open: async ({ phoneFolder, server }, use) => {
    let context: BrowserContext | undefined;
    await use(async (offline = false) => {
      await context?.close();
      const settings = { ...browserLaunchOptions(), ...phone, baseURL: server.url };
      context = await chromium.launchPersistentContext(phoneFolder, settings);
      await context.setOffline(offline);
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(offline ? server.url : '/');
      return page;
    });
    await context?.close();
  },
});

const dispute = { type: '邻里纠纷', applicant: '尹测试', respondent: '仇测试', brief: '为一堵墙。' };

phoneTest(
  'when the browser cannot open its databases the app says so, lets work go on, and never claims to have saved',
  async ({ open, phoneFolder, server }, info) => {
    const before = await open();
    await signIn(before, 'zhao');
    await expect(before.getByText(/全部已上传/)).toBeVisible();
    await before.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await before.context().close();
    // A file where the folder should be: every opening fails, as on damaged flash memory.
    const folder = join(phoneFolder, 'Default', 'IndexedDB');
    await rename(folder, `${folder}-before`);
    await writeFile(folder, 'damaged');

    const page = await open();
    await expect(page.getByRole('heading', { name: '手机里存不了东西' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('不要清除浏览数据');
    await page.screenshot({ path: info.outputPath('told.png'), fullPage: true });
    await page.getByRole('button', { name: '先不存手机，继续记' }).click();
    await expect(page.getByText(/没有存进手机！/)).toBeVisible();

    await server.stop();
    await registerQuickly(page, dispute);
    await expect(page.getByText('没存进手机').first()).toBeVisible();
    await expect(page.getByText(/存在本机|已存在本机/)).toHaveCount(0);
    await expect(page.getByText('还有 1 件没上传')).toBeVisible();
    await page.screenshot({ path: info.outputPath('not-stored.png'), fullPage: true });
    await server.start();
    await expect(page.getByText('已上传', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
    await page.context().close();

    await rm(folder);
    await rename(`${folder}-before`, folder);
    const after = await open();
    await unlockIfAsked(after);
    await expect(after.getByText(/全部已上传/)).toBeVisible();
    await after.goto('/cases');
    await expect(after.getByText('尹测试').first(), 'what was sent from memory arrived').toBeVisible();
  },
);

phoneTest(
  'without network and without storage the essentials can be written down, and become a draft after sign-in',
  async ({ open, phoneFolder }) => {
    const first = await open();
    await first.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await first.context().close();
    const folder = join(phoneFolder, 'Default', 'IndexedDB');
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, 'damaged');

    const page = await open(true);
    await page.getByRole('button', { name: '先不存手机，继续记' }).click();
    await page.getByLabel(/先把要紧的写在这里/).fill('两家为院墙吵起来，答应明天再谈。');
    await page.context().setOffline(false);
    await signIn(page, 'zhao');
    await expect(page.getByText(/继续未写完/).first()).toBeVisible();
    await page.getByRole('link', { name: /两家为院墙吵起来/ }).click();
    await expect(page.getByLabel('简要情况').or(page.locator('[name=brief]')).first()).toHaveValue(/答应明天再谈/);
  },
);

phoneTest(
  'records in a damaged database are told of, and what the county has comes back',
  async ({ open, phoneFolder }) => {
    const before = await open();
    await signIn(before, 'zhao');
    await registerQuickly(before, dispute);
    await before.goto('/');
    await expect(before.getByText(/全部已上传/)).toBeVisible();
    await expect
      .poll(() => before.evaluate(() => /"unsent":0/.test(localStorage.getItem('jiefen-canary') ?? '')))
      .toBe(true);
    await before.context().close();
    await rm(join(phoneFolder, 'Default', 'IndexedDB'), { recursive: true });

    const page = await open();
    await expect(page.getByText('这部手机里的记录不见了')).toBeVisible();
    await expect(page.getByText(/全都上传过，一件不会少/)).toBeVisible();
  },
);
