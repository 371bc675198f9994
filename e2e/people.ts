import { expect, type Locator, type Page } from '@playwright/test';

/** Signs somebody of the demo district in; an account is the id without `u-`. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill('jiefen-demo');
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: '登录' }).click();
  expect((await answered).status()).toBe(200);
  await expect(page.getByLabel('账号')).toBeHidden();
  // From now on a reload goes on without the password.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Opens the locked app as its person does after a restart of the browser; works without network. */
export async function unlock(page: Page, password = 'jiefen-demo'): Promise<void> {
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.getByLabel('密码')).toBeHidden();
}

/** Opens the app where it may or may not be locked: after a reload nobody can say how long it took. `opened` tells. */
export async function unlockIfAsked(page: Page, opened = page.getByRole('navigation')): Promise<void> {
  const password = page.getByLabel('密码');
  await expect(password.or(opened).first()).toBeVisible();
  if (await password.isVisible()) await unlock(page);
}

export interface Dispute {
  type: string;
  applicant: string;
  respondent: string;
  brief: string;
}

/**
 * Registers a dispute from the home screen as a thumb would, and gives the number of taps; typing does not
 * count. The keyboard's own key leads from field to field.
 */
export async function registerQuickly(page: Page, dispute: Dispute): Promise<number> {
  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.click();
  };
  await tap(page.getByRole('navigation').getByRole('link', { name: '登记' }));
  await tap(page.getByRole('link', { name: '新纠纷' }));
  await page.getByRole('button', { name: '保存' }).waitFor();
  const type = page.getByText(dispute.type, { exact: true });
  if (!(await type.isVisible())) await tap(page.getByRole('button', { name: '全部类型' }));
  await tap(type);
  await tap(page.getByLabel('申请人').first());
  await page.keyboard.insertText(dispute.applicant);
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(dispute.respondent);
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(dispute.brief);
  await tap(page.getByRole('button', { name: '保存' }));
  await page.waitForURL(/\/cases\/mediation\//);
  return taps;
}

/** Adds what was said at a session to the case on the screen. */
export async function recordSession(page: Page, record: string): Promise<void> {
  await page.getByRole('button', { name: '记一次调解' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('调解记录').fill(record);
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText(record).first()).toBeVisible();
}

/** Changes one field of a group of the case on the screen. */
export async function change(page: Page, group: string, edit: (sheet: Locator) => Promise<void>): Promise<void> {
  await page.locator('summary').filter({ hasText: group }).click();
  await page.getByRole('button', { name: `修改${group}` }).click();
  const sheet = page.getByRole('dialog');
  const more = sheet.getByRole('button', { name: '填写更多' });
  if (await more.isVisible()) await more.click();
  await edit(sheet);
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(sheet).toBeHidden();
}

/** Waits until the server has a receipt for everything on this phone; leads to the home screen. */
export async function allReceived(page: Page): Promise<void> {
  if (new URL(page.url()).pathname !== '/') await page.goto('/');
  await expect(page.getByText(/已联网 · 全部已上传/)).toBeVisible();
}
