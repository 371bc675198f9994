import { mediation } from '@jiefen/domain/case-type/mediation';
import { petition } from '@jiefen/domain/case-type/petition';
import { choice } from '@jiefen/domain/field/choice';
import type { Fields } from '@jiefen/domain/field/kind';
import { money } from '@jiefen/domain/field/money';
import { organisation, partyReference } from '@jiefen/domain/field/reference';
import { text } from '@jiefen/domain/field/text';
import { yesNo } from '@jiefen/domain/field/yes-no';
import { term } from '@jiefen/domain/term';
import { riskLevels } from '@jiefen/domain/vocabulary/risk-level';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FormHost from './testing/FormHost.svelte';
import '../../app.css';

async function show(fields: Fields, start: Record<string, unknown> = {}, all = true) {
  let last: Record<string, unknown> = start;
  await render(FormHost, { fields, start, all, told: (values: Record<string, unknown>) => (last = values) });
  return () => last;
}

const { sessions } = mediation.groups.process.fields;
const { parties } = mediation.groups.parties.fields;

test('every group of both case types can be drawn', async () => {
  for (const group of [...Object.values(mediation.groups), ...Object.values(petition.groups)]) {
    const screen = await render(FormHost, { fields: group.fields, start: {}, told: () => undefined });
    expect(document.querySelectorAll('[data-field]').length).toBeGreaterThan(0);
    await screen.unmount();
  }
});

test('money is written in yuan, kept in fen and read back in capitals', async () => {
  const values = await show({ amount: money({ label: term('金额', 'Amount') }) });
  await page.getByLabelText('金额').fill('1,200.5');
  expect(values().amount).toBe(120_050);
  await expect.element(page.getByText('人民币壹仟贰佰元伍角整')).toBeVisible();
  await page.getByLabelText('金额').fill('一千');
  await expect.element(page.getByText('请写数字，如 1200 或 1200.50')).toBeVisible();
  expect(values().amount).toBe(120_050);
});

test('a moment is written in China time and kept with its offset', async () => {
  const values = await show({ at: sessions.fields.at });
  await page.getByRole('button', { name: '现在' }).click();
  expect(values().at).toBe('2026-04-15T10:00:00+08:00');
});

test('a choice can be taken back, and an answered question too', async () => {
  const fields = {
    risk: choice(riskLevels, { label: term('风险', 'Risk') }),
    open: yesNo({ label: term('公开', 'Open') }),
  };
  const values = await show(fields);
  const chip = page.getByRole('button', { name: '是', exact: true });
  await chip.click();
  expect(values().open).toBe(true);
  await chip.click();
  expect(values().open).toBeUndefined();
});

test('an id that is not in the directory stays chosen', async () => {
  const fields = {
    court: organisation({ label: term('法院', 'Court') }),
    party: partyReference({ label: term('当事人', 'Party') }),
  };
  const values = await show(fields, { court: 'org-unknown' });
  await expect.element(page.getByLabelText('法院')).toHaveValue('org-unknown');
  await page.getByLabelText('当事人').selectOptions('吴长根');
  expect(values()).toEqual({ court: 'org-unknown', party: 'p1' });
});

test('people are added with an id of their own and taken out without being deleted', async () => {
  const values = await show({ parties });
  await page.getByRole('button', { name: '添加当事人' }).click();
  await page.getByRole('textbox', { name: /^姓名／名称/ }).fill('郑春梅');
  const [added] = values().parties as { id: string; name: string }[];
  expect(added).toMatchObject({ id: expect.stringMatching(/^new-/), name: '郑春梅' });
  await page.getByRole('button', { name: '去掉这一项' }).click();
  expect(values().parties).toEqual([{ ...added, removed: true }]);
  expect(page.getByText('当事人 1').elements()).toHaveLength(0);
});

test('a field is asked only while it applies', async () => {
  const fields = {
    accepted: yesNo({ label: term('法院已受理', 'Accepted') }),
    caseNo: text({ label: term('案号', 'Number'), when: [{ key: 'accepted', is: [true] }] }),
  };
  await show(fields);
  expect(page.getByLabelText('案号').elements()).toHaveLength(0);
  await page.getByRole('button', { name: '是', exact: true }).click();
  await expect.element(page.getByLabelText('案号')).toBeVisible();
});

test('a long table shows what is needed first and the rest on demand', async () => {
  await show(mediation.groups.registration.fields, {}, false);
  expect(page.getByLabelText('细类').elements()).toHaveLength(0);
  await page.getByRole('button', { name: /^填写更多/ }).click();
  await expect.element(page.getByLabelText('细类')).toBeVisible();
  expect(page.getByLabelText('卷号').elements()).toHaveLength(0);
});

test('a doubtful number is pointed out and kept all the same', async () => {
  const values = await show(parties.fields);
  await page.getByLabelText('证件号码').fill('123');
  await expect.element(page.getByText('身份证号应为18位，请对照证件核对')).toBeVisible();
  expect(values().idNumber).toBe('123');
});
