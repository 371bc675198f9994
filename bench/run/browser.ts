import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { browserLaunchOptions } from '../../scripts/browser.mjs';

/** A phone's disk: a browser profile of its own. */
export interface Profile {
  /** Starts a browser process on this profile, gives `work` an empty page of it, and ends the process. */
  start<Result>(work: (page: Page, context: BrowserContext) => Promise<Result>): Promise<Result>;
  /** The same, on a page that offers something to measure. */
  visit<Result>(address: string, work: (page: Page, context: BrowserContext) => Promise<Result>): Promise<Result>;
  remove(): void;
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN' };

/** Makes an empty profile. */
export function newProfile(): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'jiefen-bench-'));

  const start: Profile['start'] = async (work) => {
    const context = await chromium.launchPersistentContext(folder, { ...browserLaunchOptions(), ...phone });
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      page.on('pageerror', (error) => console.error(`  ${error.message}`));
      return await work(page, context);
    } finally {
      await context.close();
    }
  };

  return {
    start,
    visit: (address, work) =>
      start(async (page, context) => {
        await page.goto(address);
        await page.waitForFunction(() => 'bench' in globalThis || 'syncBench' in globalThis);
        return work(page, context);
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
