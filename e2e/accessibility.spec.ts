import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { allReceived, signIn } from './people.ts';
import { expect, test } from './test.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violationsOn(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.locator('main').first().waitFor();
  await showWhole(page);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${path} ${id} ${target.join(' ')}`));
}

/** As tall as the page is: what lies under the bar at the bottom only waits to be scrolled up. */
async function showWhole(page: Page): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  if (whole > height) await page.setViewportSize({ width, height: whole });
}

test('no screen breaks the rules of accessibility, light or dark', async ({ page, isMobile }) => {
  test.slow();
  await page.goto(isMobile ? '/' : '/desk');
  const found = await violationsOn(page, isMobile ? '/' : '/desk');
  await signIn(page, 'sun');
  if (isMobile) await allReceived(page);
  const screens = isMobile
    ? ['/', '/cases', '/new', '/new/mediation', '/new/petition', '/messages', '/me', '/upload']
    : ['/desk/cases', '/desk/conflicts', '/desk/kept'];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of screens) found.push(...(await violationsOn(page, path)));
  }
  expect(found).toEqual([]);
});
