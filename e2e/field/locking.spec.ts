import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { browserLaunchOptions } from '../../scripts/browser.mjs';
import { registerQuickly, signIn, unlock } from '../people.ts';
import { test as base, expect } from '../test.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN' };

type Phone = { open: (offline?: boolean) => Promise<{ context: BrowserContext; page: Page }>; folder: string };

/** A phone whose browser can be ended and started again. */
const test = base.extend<{ phone: Phone }>({
  phone: async ({ server }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'jiefen-phone-'));
    const contexts: BrowserContext[] = [];
    await use({
      folder,
      async open(offline = false) {
        const settings = { ...browserLaunchOptions(), ...phone, baseURL: server.url };
        const context = await chromium.launchPersistentContext(folder, settings);
        contexts.push(context);
        await context.setOffline(offline);
        const page = context.pages()[0] ?? (await context.newPage());
        await page.goto('/');
        return { context, page };
      },
    });
    for (const context of contexts) await context.close();
    await rm(folder, { recursive: true, force: true });
  },
});

test.describe.configure({ timeout: 120_000 });

const home = (page: Page) => page.getByRole('navigation').getByRole('link', { name: '登记' });

async function lockNow(page: Page): Promise<void> {
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByRole('button', { name: '现在就锁上' }).click();
  await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible();
}

async function addPin(page: Page, pin: string): Promise<void> {
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByRole('button', { name: '用六位数字快速打开' }).click();
  await page.getByRole('dialog').getByLabel('密码', { exact: true }).fill('jiefen-demo');
  await page.getByRole('dialog').getByLabel('六位数字').fill(pin);
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('locking keeps a half-typed word, and takes everything off the screen', async ({ page }, info) => {
  await page.goto('/');
  await signIn(page, 'zhao');
  await page.goto('/new/mediation');
  await page.getByLabel('申请人').first().fill('尹测');
  await page.getByLabel('一句话说清').fill('檐水冲');
  await page.evaluate(() => new BroadcastChannel('jiefen-lock').postMessage('u-zhao'));
  await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible();
  await expect(page.getByText('檐水冲')).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('locked.png') });
  await unlock(page);
  await page.goto('/new');
  await page.getByRole('link', { name: /尹测/ }).click();
  await expect(page.getByLabel('一句话说清')).toHaveValue('檐水冲');
  await expect(page.getByLabel('申请人').first()).toHaveValue('尹测');
});

test('nobody at the phone for as long as the person chose: it locks; a reload within seconds does not', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/');
  await signIn(page, 'zhao');
  await page.reload();
  await expect(home(page)).toBeVisible();
  await page.clock.fastForward('04:00');
  await page.getByRole('link', { name: '我的' }).click();
  await page.clock.fastForward('04:00');
  await expect(home(page)).toBeVisible();
  await page.clock.fastForward('02:00');
  await expect(page.getByRole('button', { name: '打开', exact: true })).toBeVisible();
});

test('after a restart the password opens it offline; then a PIN does while it runs', async ({ phone }, info) => {
  const first = await phone.open();
  await signIn(first.page, 'zhao');
  await addPin(first.page, '240861');
  await first.context.close();

  const { page } = await phone.open(true);
  await expect(page.getByText('赵德厚')).toBeVisible();
  await page.screenshot({ path: info.outputPath('door.png') });
  await unlock(page);
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByRole('button', { name: '现在就锁上' }).click();
  await page.getByLabel('六位数字密码').fill('111111');
  await expect(page.getByText('不对，还可以试 4 次')).toBeVisible();
  await page.getByLabel('六位数字密码').fill('240861');
  await expect(home(page)).toBeVisible();
});

test('wrong passwords are counted when the browser is ended in between', async ({ phone }, info) => {
  const first = await phone.open();
  await signIn(first.page, 'zhao');
  await first.context.close();
  for (const left of [3, 2, 1]) {
    const { context, page } = await phone.open(true);
    await page.getByLabel('密码').fill('wrong');
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await expect(page.getByText(`不对，还可以试 ${left} 次`)).toBeVisible();
    await context.close();
  }
  const { page } = await phone.open(true);
  await page.getByLabel('密码').fill('wrong');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.getByText('密码不对', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /请等 \d+ 秒/ })).toBeDisabled();
  await page.screenshot({ path: info.outputPath('wait.png') });
});

test('two people on one phone: neither opens the other’s records, on the screen or on the disk', async ({
  phone,
}, info) => {
  const { context, page } = await phone.open();
  await signIn(page, 'zhao');
  await registerQuickly(page, {
    type: '邻里纠纷',
    applicant: '解测试',
    respondent: '区测试',
    brief: '只有第一个人知道的经过',
  });
  await page.goto('/');
  await lockNow(page);
  await page.getByRole('button', { name: '用别的账号登录' }).click();
  await signIn(page, 'han');
  await expect(home(page)).toBeVisible();
  await page.getByRole('link', { name: '案件' }).click();
  await expect(page.getByText('解测试')).toHaveCount(0);
  await context.close();

  const again = await phone.open(true);
  await expect(again.page.getByRole('heading', { name: '您是哪一位？' })).toBeVisible();
  await again.page.screenshot({ path: info.outputPath('who.png') });
  await again.page.getByRole('button', { name: '赵德厚' }).click();
  await unlock(again.page);
  await again.page.getByRole('link', { name: '案件' }).click();
  await expect(again.page.getByText(/解测试/).first()).toBeVisible();
  await again.context.close();

  const found = await wordsOnDisk(phone.folder, [
    '只有第一个人知道的经过',
    '解测试',
    '赵德厚',
    'u-zhao',
    'jiefen-demo',
  ]);
  expect(found).toEqual([]);
});

test('a fingerprint opens the records after a restart of the page, offline', async ({ page, context, server }) => {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  // A passkey is bound to a name, not to an address of numbers.
  await page.goto(server.url.replace('127.0.0.1', 'localhost'));
  await signIn(page, 'zhao');
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByRole('button', { name: '用指纹或人脸打开' }).click();
  await page.getByRole('dialog').getByLabel('密码').fill('jiefen-demo');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('button', { name: '不再用指纹或人脸' })).toBeVisible();
  await page.getByRole('button', { name: '现在就锁上' }).click();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: '用指纹或人脸打开' }).click();
  await expect(home(page)).toBeVisible();
});

/** Which of the words can be read in a copy of the browser's profile, in either encoding a database may use. */
async function wordsOnDisk(folder: string, words: readonly string[]): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = await Promise.all(
    files
      .filter(({ parentPath }) => /IndexedDB|Local Storage|Session Storage|Service Worker/.test(parentPath))
      .map(({ parentPath, name }) => readFile(join(parentPath, name))),
  );
  return words.filter((word) =>
    contents.some((content) => content.includes(Buffer.from(word)) || content.includes(Buffer.from(word, 'utf16le'))),
  );
}
