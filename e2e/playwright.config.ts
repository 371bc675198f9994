import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from '../scripts/browser.mjs';

/** Tests in `field/` run on a phone, those in `desk/` on a desk screen, all others on both. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // Each test starts a server and a browser: more at once than cores only slows all of them.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: browserLaunchOptions(),
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'phone',
      testIgnore: 'desk/**',
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
    { name: 'desk', testIgnore: 'field/**', use: { viewport: { width: 1366, height: 768 } } },
  ],
});
