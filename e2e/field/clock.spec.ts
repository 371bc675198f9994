import type { Page } from '@playwright/test';
import { allReceived, registerQuickly, signIn } from '../people.ts';
import { expect, test } from '../test.ts';

test.describe.configure({ timeout: 120_000 });

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

const clocks = [
  ['two hours fast', 2 * HOUR],
  ['two hours slow', -2 * HOUR],
  ['ten years fast', 10 * YEAR],
  ['ten years slow', -10 * YEAR],
] as const;

for (const [name, shift] of clocks) {
  test(`S10: with a clock ${name} nothing is lost, the order is right and the person is told both times`, async ({
    page,
    context,
  }, info) => {
    await shiftClock(page, shift);
    await page.goto('/');
    await signIn(page, 'zhao');
    await expect(page.getByText(/手机时间不对：手机上是 .*县里是 /)).toBeVisible();
    await allReceived(page);
    await expect(page.getByText(new RegExp(`县里是 ${new Date().getFullYear()}年`))).toBeVisible();
    await page.screenshot({ path: info.outputPath('banner.png') });
    await register(page, '甲测试');
    await allReceived(page);
    await context.setOffline(true);
    await register(page, '乙测试');
    await register(page, '丙测试');
    await page.goto('/cases');
    await expect(page.locator('main')).toContainText(/丙测试[\s\S]*乙测试[\s\S]*甲测试/);
    await context.setOffline(false);
    await allReceived(page);
    await page.goto('/cases');
    await expect(page.locator('main')).toContainText(/丙测试[\s\S]*乙测试[\s\S]*甲测试/);
  });
}

test('S10: a clock set back without network makes deadlines uncertain, and the age of what waits', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await signIn(page, 'zhao');
  await allReceived(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await register(page, '乙测试');
  await shiftClock(page, -10 * YEAR);
  await page.goto('/');
  await expect(page.getByText(/手机时间好像被往回改过/)).toBeVisible();
  await expect(page.getByText(/等了多久说不准/)).toBeVisible();
  await context.setOffline(false);
  await allReceived(page);
  await expect(page.getByText(/手机时间不对/)).toBeVisible();
});

test('what waits for a day turns amber, for three days red, with what to do', async ({ page, context }, info) => {
  await page.goto('/');
  await signIn(page, 'zhao');
  await allReceived(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await register(page, '乙测试');
  await shiftClock(page, 25 * HOUR);
  for (const path of ['/', '/upload']) {
    await page.goto(path);
    await expect(page.getByText(/有 1 件写了 1 天 还没上传/)).toBeVisible();
  }
  await shiftClock(page, 48 * HOUR);
  for (const path of ['/', '/upload']) {
    await page.goto(path);
    await expect(page.getByText(/有 1 件等了 3 天 还没上传/)).toBeVisible();
  }
  await page.screenshot({ path: info.outputPath('red.png'), fullPage: true });
  await context.setOffline(false);
  await page.getByRole('button', { name: '现在就传' }).first().click();
  await expect(page.getByText(/等了 3 天/)).toBeHidden();
});

async function register(page: Page, applicant: string): Promise<void> {
  await page.goto('/');
  await registerQuickly(page, { type: '邻里纠纷', applicant, respondent: '仇测试', brief: '为一棵树。' });
}

/** Shifts the clock of every page that is opened from now on, as wrong settings of a phone do; timers run on. */
async function shiftClock(page: Page, shift: number): Promise<void> {
  await page.addInitScript((by) => {
    const Right = globalThis.Date;
    const now = () => Right.now() + by;
    globalThis.Date = new Proxy(Right, {
      construct: (target, given: unknown[]) =>
        given.length === 0 ? new target(now()) : Reflect.construct(target, given),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    });
  }, shift);
}
