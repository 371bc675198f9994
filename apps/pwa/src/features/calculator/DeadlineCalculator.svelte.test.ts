import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app.css';
import DeadlineCalculator from './DeadlineCalculator.svelte';

const today = '2026-06-10';

it('a rule and a day give the day it is due, with article, start event, length and the reason it rolled', async () => {
  await render(DeadlineCalculator, { today, rule: 'jc.apply', from: '2026-05-28' });
  await expect.element(page.getByText('2026年6月29日（星期一）')).toBeVisible();
  await expect.element(page.getByText('还有 19 天')).toBeVisible();
  const trace = page.getByRole('list');
  for (const words of [
    /共同申请司法确认：.*第/,
    /起算：2026年5月28日/,
    /从次日起算30日/,
    /适逢周末，顺延至2026年6月29日/,
  ]) {
    await expect.element(trace).toMatchTextContent(words);
  }
});

it('a plain number of working days skips days off and counts worked Saturdays', async () => {
  await render(DeadlineCalculator, { today, rule: '', from: '2026-02-11' });
  await page.getByRole('button', { name: '按天数、月数算' }).click();
  await page.getByLabelText('按什么计').selectOptions('working');
  await page.getByLabelText('多长（数字）').fill('5');
  await expect.element(page.getByText('2026年2月25日（星期三）')).toBeVisible();
});

it('a day in a year without a holiday notice is said to be provisional', async () => {
  await render(DeadlineCalculator, { today, rule: '', from: '2026-08-31' });
  await page.getByRole('button', { name: '按天数、月数算' }).click();
  await page.getByLabelText('按什么计').selectOptions('month');
  await page.getByLabelText('多长（数字）').fill('6');
  await expect.element(page.getByText('2027年3月1日（星期一）')).toBeVisible();
  await expect.element(page.getByText('暂定：放假通知还没公布')).toBeVisible();
});

it('a period only a committee sets asks for its length', async () => {
  await render(DeadlineCalculator, { today, rule: 'pm.archive', from: '2026-05-06' });
  await expect.element(page.getByText('到期日')).not.toBeInTheDocument();
  await page.getByLabelText('多长（数字）').fill('30');
  await expect.element(page.getByText('2026年6月5日（星期五）')).toBeVisible();
});

it('a length nobody can use is said, and no day is shown', async () => {
  await render(DeadlineCalculator, { today, rule: '', from: '2026-05-06' });
  await page.getByRole('button', { name: '按天数、月数算' }).click();
  await page.getByLabelText('多长（数字）').fill('9999');
  await expect.element(page.getByText('期限太长或不是整数，请检查。')).toBeVisible();
  await expect.element(page.getByText('到期日')).not.toBeInTheDocument();
});
