import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { demoPassword } from '../../apps/sync-server/src/demo/accounts.ts';
import { buildApp } from '../../scripts/build.mjs';
import { newProfile, type Profile } from '../run/browser.ts';
import { mediator } from '../run/cases.ts';
import { prepareData, startOurs } from '../run/data.ts';
import { note, type Results, writeReport } from '../run/results.ts';
import type { Setting } from '../run/setting.ts';
import { printTable } from '../run/table.ts';
import { watchPage } from './watch.ts';

/** What the app says after saving, and on the badge of a case the server does not have yet. */
const WORDS = { saved: '已存在本机', badge: '待上传' };
const SLOWDOWNS = [1, 4, 6];
const PATIENCE = { timeout: 120_000 };

/**
 * Measures the built app itself as a mediator has it: no network, every case on the phone, a processor slowed down.
 * The cases are told to their end, because a to-do list of ten thousand open cases is nobody's.
 */
export async function benchApp({ docs, rounds }: Setting): Promise<Results> {
  await buildApp();
  const { store, cases } = await prepareData(docs, true);
  const folder = mkdtempSync(join(tmpdir(), 'jiefen-bench-server-'));
  cpSync(store, folder, { recursive: true });
  const server = await startOurs(folder);
  const profile = newProfile();
  const results: Results = { app: {} };
  let browser = '';
  try {
    note(results, 'app', { 'first sync': [await firstSync(profile, server.url)] });
    for (let round = 0; round < rounds; round += 1) {
      for (const slowdown of SLOWDOWNS) browser = await measure(profile, server.url, slowdown, results);
      process.stdout.write(`round ${round + 1} of ${rounds}\n`);
    }
  } finally {
    profile.remove();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  writeReport({ name: 'app', setting: { docs: cases.length, rounds, whole: true }, notes, results, browser });
  printTable(results, 'app');
  return results;
}

const notes = [
  'The built app offline, each start in a new browser process. The slowdown is that of the page; the disk and the rest of the browser are as fast as ever.',
  'start: from the navigation until the first case of the list is drawn, on the to-do list and on the list of cases; typing the password of the vault, where it is asked for, does not count, opening it does.',
  'save: from the tap on 保存 until the app says that the case is on this phone; and until its page is open.',
  'typing: from each key in the search box to the next picture.',
];

async function firstSync(profile: Profile, url: string): Promise<number> {
  return profile.start(async (page) => {
    await page.goto(url);
    await page.getByLabel('账号').fill(mediator.account);
    await page.getByLabel('密码').fill(demoPassword);
    const began = performance.now();
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText(/已联网 · 全部已上传/).waitFor({ timeout: 300_000 });
    const ms = performance.now() - began;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return ms;
  });
}

async function measure(profile: Profile, url: string, slowdown: number, results: Results): Promise<string> {
  const at = ` at ${slowdown}x`;
  const take = (metric: string, samples: number[]) => note(results, 'app', { [metric + at]: samples });
  await profile.start(async (page, context) => {
    await slow(page, context, slowdown);
    take('start to the to-do list', [await untilListed(page, `${url}/`)]);
  });
  return profile.start(async (page, context) => {
    await slow(page, context, slowdown);
    take('start to the list of cases', [await untilListed(page, `${url}/cases`)]);
    take('typing in the search', await typeInSearch(page));
    const { saved, opened } = await save(page);
    take('save', [saved]);
    take('save and open the case', [opened]);
    return context.browser()?.version() ?? '';
  });
}

async function slow(page: Page, context: BrowserContext, rate: number): Promise<void> {
  await context.setOffline(true);
  await page.addInitScript(watchPage, WORDS);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** From the navigation to the first case; what the person takes to type the password of the vault does not count. */
async function untilListed(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => watched.listed > 0 || watched.locked > 0, undefined, PATIENCE);
  const isLocked = await page.evaluate(() => watched.locked > 0);
  if (isLocked) {
    await page.getByLabel('密码').fill(demoPassword);
    await page.getByRole('button', { name: '打开', exact: true }).click();
  }
  await page.waitForFunction(() => watched.listed > 0, undefined, PATIENCE);
  return page.evaluate(() => watched.listed - (watched.locked > 0 ? watched.tapped - watched.locked : 0));
}

/** Types three searches as a quick thumb does: initials of names, and the tail of a number. */
async function typeInSearch(page: Page): Promise<number[]> {
  const box = page.getByRole('searchbox');
  await box.click();
  for (const words of ['lxlj', 'wfg', '1234']) {
    for (const key of words) {
      await page.keyboard.press(key, { delay: 40 });
      // Longer than the pause after which the search begins: the next key meets it at work.
      await page.waitForTimeout(180);
    }
    await box.fill('');
  }
  return page.evaluate(() => watched.keys);
}

async function save(page: Page): Promise<{ saved: number; opened: number }> {
  await page.getByRole('navigation').getByRole('link', { name: '登记' }).click();
  await page.getByRole('link', { name: '新纠纷' }).click();
  const type = page.getByText('邻里纠纷', { exact: true });
  const all = page.getByRole('button', { name: '全部类型' });
  await page.getByRole('button', { name: '保存' }).waitFor();
  if (!(await type.isVisible())) await all.click();
  await type.click();
  await page.getByLabel('申请人').first().fill('尹测试');
  await page.getByLabel('被申请人').first().fill('仇测试');
  await page.locator('[name=brief]').fill('为一棵树。');
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForFunction(() => watched.opened > 0 && watched.saved > 0);
  return page.evaluate(() => ({ saved: watched.saved - watched.tapped, opened: watched.opened - watched.tapped }));
}
