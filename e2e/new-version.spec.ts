import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { createTestServer, removeTestServer } from './server.ts';

const BUILD = resolve(import.meta.dirname, '../apps/pwa/build');

/** A server with its own copy of the built app, into which `release` puts a new version. */
const test = base.extend<{ app: { url: string; release: () => Promise<void> } }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures this one needs
  app: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'jiefen-app-'));
    await cp(BUILD, folder, { recursive: true });
    const server = await createTestServer({ JIEFEN_APP: folder });
    await server.start();
    await use({ url: server.url, release: () => appendFile(join(folder, 'sw.js'), '\n// a new version\n') });
    await removeTestServer(server);
    await rm(folder, { recursive: true, force: true });
  },
});

test('a new version is offered, and comes when the person agrees', async ({ page, app }) => {
  await page.goto(app.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await app.release();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const banner = page.getByRole('button', { name: '有新版本' });
  await expect(banner).toBeVisible();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  await Promise.all([page.waitForEvent('load'), banner.click()]);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(false);
  await expect(banner).toBeHidden();
});
