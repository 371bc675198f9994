import type { Page } from '@playwright/test';
import { examine } from '../forensic/examine.ts';
import type { Secret } from '../forensic/needles.ts';
import { secretsOf } from '../forensic/secrets.ts';
import { change, recordSession, registerQuickly, signIn, unlockIfAsked } from '../people.ts';
import type { TestServer } from '../server.ts';
import { test } from '../forensic/test.ts';
import { expect } from '../test.ts';

const written = {
  applicant: '尉迟测试',
  respondent: '司徒测试',
  brief: '屋后的老核桃树被人半夜锯断',
  record: '答应开春前补栽三棵树苗',
  draft: '还没有写完的半句伤心话',
  offline: '断网时补记的旁证说法',
  looked: '尉迟测',
} as const;

const typed: Secret[] = Object.entries(written).map(([what, value]) => ({ kind: `typed: ${what}`, value }));

test.describe.configure({ timeout: 180_000 });

/** What a mediator does in a day: everything that makes the app store words. */
async function work(page: Page, { url }: TestServer): Promise<void> {
  await page.goto(url);
  await signIn(page, 'zhao');
  await expect(page.getByText(/已联网 · 全部已上传/)).toBeVisible();
  const { applicant, respondent, brief } = written;
  await registerQuickly(page, { type: '邻里纠纷', applicant, respondent, brief });
  await recordSession(page, written.record);
  const address = page.url();
  await page.goto(`${url}/new`);
  await unlockIfAsked(page);
  await page.getByRole('link', { name: '新纠纷' }).click();
  await page.getByLabel('一句话说清').fill(written.draft);
  await page.goBack();
  await expect(page.getByText(written.draft)).toBeVisible();
  await page.goto(`${url}/cases`);
  await unlockIfAsked(page);
  await page.getByLabel('查找').fill(written.looked);
  await expect(page.getByText(/尉迟测试/).first()).toBeVisible();
  await page.goto(`${url}/messages`);
  await unlockIfAsked(page);
  await page.goto(`${url}/me`);
  await unlockIfAsked(page);
  await page.context().setOffline(true);
  await page.goto(address);
  await unlockIfAsked(page, page.locator('summary').first());
  await change(page, '登记', (sheet) => sheet.getByLabel('细类').fill(written.offline));
  await page.context().setOffline(false);
}

for (const ending of ['close', 'kill'] as const) {
  test(`nothing of a day’s work can be read in the browser’s files after the app ends by ${ending}`, async ({
    server,
    profile,
    phone,
  }) => {
    await work(phone.page, server);
    await phone[ending]();
    const secrets = [...typed, ...(await secretsOf(server.url, 'zhao'))];
    expect(secrets.length).toBeGreaterThan(50);
    const { bytes, found } = await examine(profile, secrets);
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(found).toEqual([]);
  });
}

test('a word that an app lets slip is found, wherever it lands', async ({ server, profile, phone }) => {
  const { page } = phone;
  await page.goto(server.url);
  await page.evaluate(letSlip, written);
  await page.goto(`${server.url}/cases?q=${encodeURIComponent(written.looked)}`);
  await phone.close();
  const { found } = await examine(profile, typed);
  for (const place of ['Local Storage', 'IndexedDB', 'CacheStorage', 'History']) {
    expect(found.filter((line) => line.includes(place))).not.toEqual([]);
  }
});

/** Runs in the page: the mistakes an app can make. */
async function letSlip({ applicant, brief, record }: typeof written): Promise<void> {
  localStorage.setItem('last', applicant);
  const cache = await caches.open('slip');
  await cache.put('/slip', new Response(brief));
  const request = indexedDB.open('slip', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('slip');
  await new Promise((done) => (request.onsuccess = done));
  const transaction = request.result.transaction('slip', 'readwrite');
  transaction.objectStore('slip').put({ record, filler: 'filler '.repeat(2000) }, 1);
  await new Promise((done) => (transaction.oncomplete = done));
}
