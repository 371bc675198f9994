import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserLaunchOptions } from '../../scripts/browser.mjs';
import { layLine } from '../counting-line.ts';
import { noisePicture } from '../noise.ts';
import { allReceived, registerQuickly, signIn, unlock } from '../people.ts';
import { expect, test } from '../test.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN' };
const deskScreen = { viewport: { width: 1366, height: 768 }, isMobile: false, hasTouch: false, locale: 'zh-CN' };
const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

test.describe.configure({ timeout: 180_000 });

/** Ends every process of a browser at once, as a phone does that runs out of memory. */
function kill(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

async function openPhone(profile: string, baseURL: string): Promise<{ context: BrowserContext; page: Page }> {
  const launch = browserLaunchOptions();
  const args = [...launch.args, ...camera];
  const context = await chromium.launchPersistentContext(profile, { ...launch, ...phone, args, baseURL });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

const tiles = (page: Page) => page.getByRole('list', { name: '照片、录音和文书' }).getByRole('listitem');

test('photos taken offline follow their case; a kill in the middle costs one part, and no photo goes up twice (S13)', async ({
  server,
  browser,
}, info) => {
  const line = await layLine(server.url);
  const profile = await mkdtemp(join(tmpdir(), 'jiefen-camera-'));
  const first = await openPhone(profile, line.url);
  await first.page.goto('/');
  await signIn(first.page, 'zhao');
  await allReceived(first.page);
  await first.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await first.context.setOffline(true);

  await registerQuickly(first.page, {
    type: '邻里纠纷',
    applicant: '尹测试',
    respondent: '仇测试',
    brief: '檐水冲墙。',
  });
  const address = first.page.url();
  await first.page.getByRole('button', { name: '拍照' }).click();
  for (let photo = 1; photo <= 4; photo += 1) {
    await first.page.getByRole('button', { name: photo === 1 ? '拍一张' : '再拍一张' }).click();
    await expect(first.page.getByRole('list', { name: '刚拍的照片' }).getByRole('listitem')).toHaveCount(photo);
  }
  await first.page.screenshot({ path: info.outputPath('camera.png') });
  await first.page.getByRole('button', { name: '完成（4）' }).click();
  const large = { name: 'IMG_1.png', mimeType: 'image/png', buffer: noisePicture(1800, 1300, 7) };
  await first.page.getByLabel('从相册选').setInputFiles(large);
  await expect(tiles(first.page)).toHaveCount(5);
  await expect(tiles(first.page).getByText('待上传')).toHaveCount(5);
  await first.page.screenshot({ path: info.outputPath('evidence-offline.png'), fullPage: true });

  await first.page.goto('/upload');
  await first.page.getByText('用流量也传').click();
  await first.page.screenshot({ path: info.outputPath('upload-offline.png'), fullPage: true });

  // Five small pictures and four photos go through, and two parts of the large one.
  line.carry(11);
  await first.context.setOffline(false);
  await expect.poll(() => line.parts.length).toBe(11);
  const desk = await (await browser.newContext({ ...deskScreen, baseURL: server.url })).newPage();
  await desk.goto('/desk');
  await signIn(desk, 'sun');
  await desk.goto('/desk');
  await expect(desk.getByText(/尹测试/).first()).toBeVisible();
  kill(profile);
  await first.context.close().catch(() => undefined);

  line.carry(Infinity);
  const second = await openPhone(profile, line.url);
  // A browser writes its cookies down every half a minute: one that is killed sooner has forgotten the session.
  await second.context.clearCookies();
  await second.page.goto('/');
  await unlock(second.page);
  await second.page
    .getByRole('link', { name: /尹测试/ })
    .first()
    .click();
  await second.page.waitForURL(address);
  await expect(tiles(second.page).getByText('已上传')).toHaveCount(5, { timeout: 20_000 });
  await second.page.screenshot({ path: info.outputPath('evidence-received.png'), fullPage: true });
  const bytes = new Map<string, Map<number, number>>();
  let twice = 0;
  for (const { digest, at, length } of line.parts) {
    const seen = bytes.get(digest) ?? new Map<number, number>();
    if (seen.has(at)) twice += length;
    bytes.set(digest, seen.set(at, length));
  }
  expect(bytes.size).toBe(10);
  expect(twice).toBeLessThanOrEqual(262_144);

  const before = line.parts.length;
  await second.page.goto('/');
  await registerQuickly(second.page, {
    type: '邻里纠纷',
    applicant: '单测试',
    respondent: '区测试',
    brief: '又为那面墙。',
  });
  await second.page.getByLabel('从相册选').setInputFiles(large);
  await expect(tiles(second.page).getByText('已上传')).toHaveCount(1);
  expect(line.parts).toHaveLength(before);

  await tiles(second.page).first().getByRole('button').click();
  await expect(second.page.getByRole('img', { name: '照片原图' })).toBeVisible();
  await second.page.screenshot({ path: info.outputPath('viewer.png') });
  await second.context.close();
  await line.close();
  await rm(profile, { recursive: true, force: true });
});

test('a recording is kept with its length, and lies in the case', async ({ server }, info) => {
  const profile = await mkdtemp(join(tmpdir(), 'jiefen-sound-'));
  const { context, page } = await openPhone(profile, server.url);
  await page.goto('/');
  await signIn(page, 'zhao');
  await registerQuickly(page, { type: '邻里纠纷', applicant: '尹测试', respondent: '仇测试', brief: '檐水冲墙。' });
  await page.getByRole('button', { name: '录音' }).click();
  await page.getByRole('button', { name: '开始录音' }).click();
  await expect(page.getByRole('timer')).toHaveText('0:02');
  await page.screenshot({ path: info.outputPath('recording.png') });
  await page.getByRole('button', { name: '停止并保存' }).click();
  await expect(tiles(page)).toHaveCount(1);
  await tiles(page).first().getByRole('button').click();
  await expect(page.locator('audio')).toBeVisible();
  await context.close();
  await rm(profile, { recursive: true, force: true });
});
