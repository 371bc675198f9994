import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser, type Browser } from '../kills/browser.ts';
import { test as base } from '../test.ts';

/** A phone in a browser process of its own; its profile lies in a folder whose files can be searched afterwards. */
export const test = base.extend<{ profile: string; phone: Browser }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures this one needs
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'jiefen-profile-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  phone: async ({ profile }, use) => {
    const phone = await startBrowser(profile);
    phone.page.setDefaultTimeout(20_000);
    await phone.page.setViewportSize({ width: 390, height: 844 });
    await use(phone);
    await phone.kill();
  },
});
