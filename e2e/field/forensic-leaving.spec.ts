import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { examine } from '../forensic/examine.ts';
import type { Secret } from '../forensic/needles.ts';
import { post, secretsOf, signedInAs } from '../forensic/secrets.ts';
import type { Browser } from '../kills/browser.ts';
import { allReceived, signIn, unlockIfAsked } from '../people.ts';
import type { TestServer } from '../server.ts';
import { test } from '../forensic/test.ts';
import { expect } from '../test.ts';

const draft = '还没有写完的半句伤心话';

test.describe.configure({ timeout: 180_000 });

/** The list with closed cases too: those of the demo are old. */
async function showAll({ page }: Browser): Promise<void> {
  await unlockIfAsked(page);
  await page.getByText('全部', { exact: true }).click();
}

const casesIn = ({ page }: Browser, address = '') => page.locator(`a[href*="/cases/mediation/${address}"]`);

interface Left {
  /** What nobody may find from now on. */
  secrets: Secret[];
  /** A case of the committee. */
  id: string;
}

/** The head of a committee has its cases on the phone, opens one and begins to write another. */
async function work(phone: Browser, { url }: TestServer): Promise<Left> {
  const { page } = phone;
  await page.goto(url);
  await signIn(page, 'sun');
  await allReceived(page);
  await page.goto(`${url}/cases`);
  await showAll(phone);
  await casesIn(phone).first().click();
  await expect(page.locator('summary').first()).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goto(`${url}/new`);
  await unlockIfAsked(page);
  await page.getByRole('link', { name: '新纠纷' }).click();
  await page.getByLabel('一句话说清').fill(draft);
  await page.goBack();
  await expect(page.getByText(draft)).toBeVisible();
  return { id, secrets: [{ kind: 'draft', value: draft }, ...(await secretsOf(url, 'sun'))] };
}

async function expectNothing(profile: string, secrets: Secret[]): Promise<void> {
  expect(secrets.length).toBeGreaterThan(50);
  const { bytes, found } = await examine(profile, secrets);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(found).toEqual([]);
}

/** Moves somebody to the committee of another person, as an administration does. */
async function moveTo({ folder, start, stop }: TestServer, person: string, other: string): Promise<void> {
  await stop();
  const store = new DatabaseSync(join(folder, 'jiefen.sqlite'));
  store
    .prepare('update person set org_id = (select org_id from person where id = ?) where id = ?')
    .run(`u-${other}`, `u-${person}`);
  store.close();
  await start();
}

test('nothing of a committee’s cases can be read in the browser’s files after a person has left the committee', async ({
  server,
  profile,
  phone,
}) => {
  const { secrets, id } = await work(phone, server);
  await moveTo(server, 'sun', 'ma');
  await phone.page.goto(`${server.url}/cases`);
  await showAll(phone);
  await expect(casesIn(phone).first()).toBeVisible();
  await expect(casesIn(phone, id)).toHaveCount(0, { timeout: 60_000 });
  await phone.close();
  await expectNothing(profile, secrets);
});

test('nothing can be read in the browser’s files after the desk has ordered the phone to be wiped', async ({
  server,
  profile,
  phone,
}) => {
  const { secrets } = await work(phone, server);
  const cookie = await signedInAs(server.url, 'admin');
  const listed = await fetch(`${server.url}/api/desk/phones`, { headers: { cookie } });
  const { phones } = (await listed.json()) as { phones: { person: string; device: string }[] };
  const lost = phones.find(({ person }) => person === 'u-sun');
  const order = { person: lost?.person, device: lost?.device, order: 'wipe' };
  expect((await fetch(`${server.url}/api/desk/phones/order`, post(order, cookie))).ok).toBe(true);
  await phone.page.goto(server.url);
  await unlockIfAsked(phone.page, phone.page.getByRole('alert').first());
  await expect(phone.page.getByRole('button', { name: '知道了' })).toBeVisible({ timeout: 60_000 });
  const left = await phone.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left.filter((name) => name?.includes('-evidence') === true)).toEqual([]);
  await phone.close();
  await expectNothing(profile, secrets);
});
