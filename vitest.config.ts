import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserLaunchOptions } from './scripts/browser.mjs';

const IN_BROWSER = ['apps/pwa/src/**/*.browser.test.ts', 'apps/pwa/src/**/*.svelte.test.ts'];

export default defineConfig({
  test: {
    // Two cores are usual where this runs: more workers only wait for each other.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // How long a test takes is the machine's affair; this only ends one that hangs.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/{src,vite}/**/*.test.ts',
            'scripts/**/*.test.ts',
            'e2e/**/*.test.ts',
            'bench/run/*.test.ts',
          ],
          exclude: IN_BROWSER,
        },
      },
      {
        extends: 'apps/pwa/vite.config.ts',
        root: 'apps/pwa',
        // Loaded in pages of their own by the comparison with RxDB's parts, where the optimizer does not look.
        optimizeDeps: {
          include: ['rxdb/plugins/replication', 'rxdb/plugins/storage-dexie', 'rxdb/plugins/validate-ajv'],
        },
        test: {
          name: 'browser',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          include: ['src/**/*.browser.test.ts', 'src/**/*.svelte.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: browserLaunchOptions(),
              contextOptions: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 390, height: 844 } }],
          },
        },
      },
    ],
  },
});
