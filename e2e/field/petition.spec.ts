import type { Locator, Page } from '@playwright/test';
import { signIn } from '../people.ts';
import { expect, test } from '../test.ts';

/** Takes a petition down as the clerk does and opens it. */
async function takeDown(page: Page, name: string, summary: string, more?: () => Promise<void>): Promise<void> {
  await page.goto('/new/petition');
  await page.getByRole('button', { name: '申诉求决' }).click();
  await page.getByRole('button', { name: '来访' }).click();
  await page.getByLabel('概况').fill(summary);
  await page.getByLabel('姓名').first().fill(name);
  await more?.();
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/\/cases\/petition\//);
}

/** Takes a step from the list of all steps. */
async function step(
  page: Page,
  name: string,
  fill: (sheet: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.getByRole('button', { name: /^其他步骤/ }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const sheet = page.getByRole('dialog', { name });
  await fill(sheet);
  await sheet.getByRole('button', { name: '记下这一步' }).click();
  await expect(sheet).toBeHidden();
}

const answer = (sheet: Locator, question: RegExp, word: string) =>
  sheet.getByRole('group', { name: question }).getByRole('button', { name: word, exact: true }).click();

test('a clerk answers the questions of the law, and they lead to the branch', async ({ page }) => {
  await page.goto('/');
  await signIn(page, 'luo');
  await takeDown(page, '邵云', '小卖部占了人行道，找了几次没人管。');
  await step(page, '由本机关办理');
  await page.getByRole('button', { name: /下一步.*受理/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '记下这一步' }).click();
  await page.getByRole('button', { name: /^其他步骤/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '依法分类', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: '依法分类' });
  for (const question of [/由法院、检察院/, /由仲裁/, /党员申诉/, /行政复议、裁决/])
    await answer(sheet, question, '否');
  await answer(sheet, /要求查处违法/, '是');
  await expect(sheet.getByRole('button', { name: /查处违法、履行职责/ })).toHaveAttribute('aria-pressed', 'true');
  await sheet.getByRole('button', { name: '记下这一步' }).click();
  await expect(page.getByText('履行职责办理中').first()).toBeVisible();
});

test('several people choose who speaks for them, and a group visit is to be reported at once', async ({ page }) => {
  await page.goto('/');
  await signIn(page, 'luo');
  await takeDown(page, '关立', '村西搅拌站夜里开工，睡不着觉。', async () => {
    await page.getByLabel('信访人数').fill('9');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('请选代表')).toBeVisible();
    await page.getByRole('group', { name: '推选代表' }).getByRole('button', { name: '关立' }).click();
  });
  await expect(page.getByText('请看是否要立即上报：集体访 9 人')).toBeVisible();
  await page.getByRole('button', { name: '去办：重大紧急上报' }).click();
  const sheet = page.getByRole('dialog', { name: '重大紧急上报' });
  await expect(sheet.getByLabel('理由')).toHaveValue('集体访 9 人');
  await sheet.getByLabel('报告给谁').fill('党政综合办公室');
  await sheet.getByRole('button', { name: '记下这一步' }).click();
  await expect(page.getByText('请看是否要立即上报')).toHaveCount(0);
});

test('what a court has is pointed to its own door, and a second visit about it is recognised', async ({ page }) => {
  await page.goto('/');
  await signIn(page, 'luo');
  const birthday = async () => {
    const more = page.getByRole('button', { name: '填写更多' });
    if (await more.first().isVisible()) await more.first().click();
    await page.getByLabel('出生日期').first().fill('1968-03-12');
  };
  await takeDown(page, '栾河', '交通事故赔偿判少了，请求重新判。', birthday);
  await takeDown(page, '栾河', '交通事故的赔偿判少了，请求重判。', async () => {
    await birthday();
    await page.getByRole('group', { name: '是否法院已受理' }).getByRole('button', { name: '是', exact: true }).click();
  });
  await expect(page.getByText(/转送政法单位/).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: '可能是重复信访' })).toBeVisible();
  await page.getByRole('button', { name: '是同一件事' }).click();
  await expect(page.getByRole('heading', { name: '可能是重复信访' })).toBeHidden();
});
