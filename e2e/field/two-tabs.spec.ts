import type { BrowserContext, Page } from '@playwright/test';
import { allReceived, recordSession, registerQuickly, signIn, unlock } from '../people.ts';
import { expect, test } from '../test.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN' };
const dispute = { type: '邻里纠纷', applicant: '尹测试', respondent: '仇测试', brief: '为一堵墙。' };

test.describe.configure({ timeout: 240_000 });

let context: BrowserContext;
/** How often each page has spoken to the server about records. */
let syncs: Map<Page, number>;

test.beforeEach(async ({ browser, server }) => {
  context = await browser.newContext({ ...phone, baseURL: server.url });
  syncs = new Map();
});

test.afterEach(() => context.close());

async function openTab(address = '/'): Promise<Page> {
  const page = await context.newPage();
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/sync') syncs.set(page, (syncs.get(page) ?? 0) + 1);
  });
  await page.goto(address);
  return page;
}

/** A new tab asks for the password, unless another one was closed a moment ago: a reload looks the same. */
async function enter(page: Page): Promise<void> {
  const password = page.getByLabel('密码');
  const inside = page.getByRole('button', { name: '记一次调解' }).or(page.getByRole('navigation'));
  await expect(password.or(inside).first()).toBeVisible();
  if (await password.isVisible()) await unlock(page);
}

/** Signs in, registers a case in the first tab and opens it in a second one. */
async function openTwo(): Promise<{ leader: Page; attached: Page; address: string }> {
  const leader = await openTab();
  await signIn(leader, 'zhao');
  await allReceived(leader);
  await registerQuickly(leader, dispute);
  const address = new URL(leader.url()).pathname;
  const attached = await openTab(address);
  await enter(attached);
  await expect(attached.getByText(dispute.brief).first()).toBeAttached();
  return { leader, attached, address };
}

async function crash(page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const gone = new Promise<void>((resolve) => void page.once('crash', () => resolve()));
  void session.send('Page.crash').catch(() => undefined);
  await gone;
}

test('two tabs work on the same records at once, and one of them sends', async ({ page: _ }, info) => {
  const { leader, attached } = await openTwo();
  await recordSession(attached, '第二个标签页记的');
  await expect(leader.getByText('第二个标签页记的').first()).toBeVisible();
  await recordSession(leader, '第一个标签页记的');
  await expect(attached.getByText('第一个标签页记的').first()).toBeVisible();
  await leader.screenshot({ path: info.outputPath('leader.png') });
  await attached.screenshot({ path: info.outputPath('attached.png') });
  await allReceived(attached);
  await attached.screenshot({ path: info.outputPath('attached-home.png') });
  expect(syncs.get(leader)).toBeGreaterThan(0);
  expect(syncs.has(attached)).toBe(false);
});

test('no word is lost or doubled when the leader is closed or crashes in the middle of a write, twenty times', async ({
  browser,
  server,
}) => {
  const { address, ...two } = await openTwo();
  let { leader, attached } = two;
  for (let turn = 0; turn < 20; turn += 1) {
    const saved = recordSession(attached, `第${turn}轮`);
    await attached.getByRole('dialog').waitFor();
    // Each time at another point of the writing.
    await attached.waitForTimeout((turn * 37) % 150);
    if (turn % 2 === 0) await crash(leader);
    else await leader.close();
    await saved;
    leader = attached;
    attached = await openTab(address);
    await enter(attached);
    await expect(attached.getByText(`第${turn}轮`).first()).toBeAttached();
  }
  await allReceived(leader);

  const other = await browser.newContext({ ...phone, baseURL: server.url });
  const fresh = await other.newPage();
  await fresh.goto('/');
  await signIn(fresh, 'zhao');
  await allReceived(fresh);
  await fresh.goto(address);
  await expect(fresh.getByText('第19轮').first()).toBeAttached();
  for (let turn = 0; turn < 20; turn += 1) {
    // The course of the case names each session once, with its place.
    await expect(fresh.getByText(`第${turn}轮 · `)).toHaveCount(1);
  }
  await other.close();
});

test('a leader that is frozen is replaced, and attaches itself when it wakes up', async () => {
  const { leader, attached } = await openTwo();
  const session = await context.newCDPSession(leader);
  await attached.bringToFront();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await recordSession(attached, '醒着的标签页记的');
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await leader.bringToFront();
  await expect(leader.getByText('醒着的标签页记的').first()).toBeVisible();
  await recordSession(leader, '醒来以后记的');
  await expect(attached.getByText('醒来以后记的').first()).toBeAttached();
});

test('a second tab opens while the first one is still receiving everything', async () => {
  await context.route('**/api/sync', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  const first = await openTab();
  await signIn(first, 'zhao');
  const second = await openTab();
  await enter(second);
  await expect(second.getByRole('navigation').getByRole('link', { name: '登记' })).toBeVisible();
  await allReceived(first);
  await allReceived(second);
  expect(syncs.has(second)).toBe(false);
});
