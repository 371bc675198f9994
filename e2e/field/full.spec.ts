import type { BrowserContext, CDPSession, Locator, Page } from '@playwright/test';
import { noisePicture } from '../noise.ts';
import { allReceived, registerQuickly, signIn } from '../people.ts';
import { expect, test } from '../test.ts';

test.describe.configure({ timeout: 240_000 });

const FULL = /手机存储满了，没有存上/;
const HELD_BACK = 'jiefen-reserve';
/** The room the browser gives: the app itself, what it holds back for words, and about ten photos. */
const QUOTA_BYTES = 8_500_000;
const MOST_PHOTOS = 30;

test('a phone that photos have filled says so; once there is room again every photo is there and goes up', async ({
  page,
  context,
  server,
}) => {
  const devtools = await limitDisk(page, context, server.url);
  await beginCase(page);
  for (let photo = 1; photo <= 3; photo += 1) {
    await take(page, photo);
    await expect(tiles(page).getByText('已上传')).toHaveCount(photo);
  }
  await context.setOffline(true);
  await takeUntilFull(page);
  const kept = await tiles(page).count();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).href });
  await context.setOffline(false);
  await page.reload();
  await expect(tiles(page).getByText('已上传')).toHaveCount(kept, { timeout: 60_000 });
  await tiles(page).last().getByRole('button').click();
  await expect(page.getByRole('img', { name: '照片原图' })).toBeVisible();
});

const tiles = (page: Page): Locator => page.getByRole('list', { name: '照片、录音和文书' }).getByRole('listitem');

/** A phone in use, at one case that the county has. */
async function beginCase(page: Page): Promise<void> {
  await page.goto('/');
  await signIn(page, 'zhao');
  await registerQuickly(page, { type: '邻里纠纷', applicant: '尹测试', respondent: '仇测试', brief: '檐水冲墙。' });
  const address = page.url();
  await allReceived(page);
  await expect.poll(() => page.evaluate((name) => caches.has(name), HELD_BACK)).toBe(true);
  await page.goto(address);
}

async function take(page: Page, seed: number): Promise<void> {
  const buffer = noisePicture(900, 700, seed);
  await page.getByLabel('从相册选').setInputFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer });
}

/** Takes photos until one finds no room. */
async function takeUntilFull(page: Page): Promise<void> {
  const refused = page.getByText(FULL);
  let kept = await tiles(page).count();
  for (let seed = 100; seed < 100 + MOST_PHOTOS; seed += 1) {
    await take(page, seed);
    await expect.poll(async () => (await refused.isVisible()) || (await tiles(page).count()) > kept).toBe(true);
    if (await refused.isVisible()) return;
    kept += 1;
  }
  throw new Error('The browser takes more than its quota.');
}

/** Sets the room the browser gives the app. It must come before the first page: the browser reckons with the room it found for a while. */
async function limitDisk(page: Page, context: BrowserContext, url: string): Promise<CDPSession> {
  const origin = new URL(url).href;
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA_BYTES });
  return devtools;
}
