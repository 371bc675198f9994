import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { allReceived, registerQuickly, signIn, unlock } from '../people.ts';
import { expect, test } from '../test.ts';

test.describe.configure({ timeout: 120_000 });

const HELD_BACK = 'jiefen-reserve';
const FULL = '手机存储满了，没有存上';
/** The app, what it holds back for words, and room that something else is going to fill. */
const QUOTA_BYTES = 8_500_000;
const dispute = { type: '邻里纠纷', applicant: '尹测试', respondent: '仇测试', brief: '檐水冲墙。' };
const another = { ...dispute, applicant: '齐测试', brief: '为一堵墙。' };

test('a full phone opens again, with and without the password, and shows everything', async ({
  page,
  context,
  server,
}) => {
  await beginWork(page, context, server.url);
  await page.evaluate((name) => caches.delete(name), HELD_BACK);
  await fillUp(page);
  await page.reload();
  await readCase(page);
  const later = await context.newPage();
  await later.goto(server.url);
  await unlock(later);
  await page.close();
  await readCase(later);
});

test('when nothing can be freed the words stay in the form, and are saved there once there is room', async ({
  page,
  context,
  server,
}) => {
  const devtools = await beginWork(page, context, server.url);
  await page.evaluate((name) => caches.delete(name), HELD_BACK);
  await fillUp(page);
  await page.reload();
  await writeCase(page);
  await expect(page.getByRole('alert').filter({ hasText: FULL })).toBeVisible();
  await expect(page.locator('[name=brief]')).toHaveValue(another.brief);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.url });
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/\/cases\/mediation\//);
  await expect(page.getByText('待上传').first()).toBeVisible();
});

/** A phone in use, offline, with one case. Its quota must be set before the first page: the browser remembers the room it found. */
async function beginWork(page: Page, context: BrowserContext, url: string): Promise<CDPSession> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: url, quotaSize: QUOTA_BYTES });
  await page.goto('/');
  await signIn(page, 'zhao');
  await registerQuickly(page, dispute);
  await allReceived(page);
  await expect.poll(() => page.evaluate((name) => caches.has(name), HELD_BACK)).toBe(true);
  await context.setOffline(true);
  return devtools;
}

async function readCase(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '案件' }).click();
  await page.getByText(dispute.applicant).first().click();
  await expect(page.getByRole('heading', { name: new RegExp(dispute.applicant) })).toBeVisible();
}

async function writeCase(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '登记' }).click();
  await page.getByRole('link', { name: '新纠纷' }).click();
  const type = page.getByText(another.type, { exact: true });
  await page.getByRole('button', { name: '保存' }).waitFor();
  if (!(await type.isVisible())) await page.getByRole('button', { name: '全部类型' }).click();
  await type.click();
  await page.getByLabel('申请人').first().fill(another.applicant);
  await page.locator('[name=respondent]').fill(another.respondent);
  await page.locator('[name=brief]').fill(another.brief);
  await page.getByRole('button', { name: '保存' }).click();
}

/** Fills the browser's room for this app to the last bytes, as photos would. */
async function fillUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('filling', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
    });
    const takes = (size: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = db.transaction('bytes', 'readwrite');
        transaction.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(size)));
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (const size of [60_000, 6000, 600, 60, 6]) while (await takes(size));
    db.close();
  });
}
