import type { Figures, FiguresQuestion } from '@jiefen/domain/desk/figures';
import { mediationColumns } from '@jiefen/domain/statistics/mediation-sheet';
import { sheets } from '@jiefen/domain/statistics/sheets';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app.css';
import Checks from './Checks.svelte';
import { sheetToExcel } from './download.ts';
import SheetTable from './SheetTable.svelte';
import { workbookOf } from './workbook.ts';

const question: FiguresQuestion = { sheet: 'mediation', from: '2026-01-01', until: '2026-12-31' };

/** One village case: written agreement over 600 yuan between two neighbours, on application. */
const one = mediationColumns.map(({ no }) => ({ 2: 2, 5: 60_000 })[no] ?? ([1, 3, 6, 12, 21, 39].includes(no) ? 1 : 0));
const told: Figures = {
  sums: one,
  bodies: [{ org: 'pmc-np', sums: one }],
  least: 1,
  names: { 'pmc-np': '白桦镇南坡村人民调解委员会' },
};

it('every number that is not zero leads to its cases, and money stands in 万元', async () => {
  await render(SheetTable, { question, told });
  await expect.element(page.getByRole('rowheader', { name: '邻里纠纷' })).toBeVisible();
  await expect.element(page.getByRole('columnheader', { name: '白桦镇南坡村人民调解委员会' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: '0.06' }).first()).toBeVisible();
  const links = page.getByRole('link').elements();
  expect(links).toHaveLength(16);
  expect(links.map((link) => link.getAttribute('href'))).toContain(
    '/desk/statistics/cases?sheet=mediation&from=2026-01-01&until=2026-12-31&column=21&org=pmc-np',
  );
});

it('a sheet that adds up says so, one that does not says by how much', async () => {
  await render(Checks, { form: sheets.mediation, sums: one.with(20, 0) });
  await expect.element(page.getByRole('listitem').filter({ hasText: '十八类纠纷' })).toMatchTextContent(/差 1/);
  await expect.element(page.getByRole('listitem').filter({ hasText: '六类调委会' })).toMatchTextContent(/相符/);
});

it('a hidden number is shown as hidden, leads nowhere, and leaves the check open', async () => {
  await render(SheetTable, {
    question,
    told: { ...told, bodies: [], sums: one.map((sum, at) => (at === 20 ? null : sum)) },
  });
  await expect.element(page.getByText('不显示')).toBeVisible();
  expect(page.getByRole('link').elements()).toHaveLength(7);
});

it('the Excel file has the columns of the form, a row for each body, the sum, and the checks', async () => {
  const [sheet, checks] = workbookOf(question, told);
  expect(sheet?.data[4]?.map((cell) => cell?.value)).toEqual([
    '单位',
    ...mediationColumns.map(({ title }) => title.zh),
  ]);
  expect(sheet?.data[5]?.slice(0, 6).map((cell) => cell?.value)).toEqual([
    '白桦镇南坡村人民调解委员会',
    1,
    2,
    1,
    0,
    0.06,
  ]);
  expect(sheet?.data[6]?.[0]?.value).toBe('合计');
  expect(checks?.data.map(([, stand]) => stand?.value)).toEqual(sheets.mediation.identities.map(() => '相符'));
  const bytes = new Uint8Array(await (await sheetToExcel(question, told)).arrayBuffer());
  expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
  expect(bytes.length).toBeGreaterThan(2_000);
});
