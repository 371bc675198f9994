import type { CaseDetail, History } from '@jiefen/domain/desk/case-detail';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { aConflict, aDetail } from '#features/desk-room/testing/detail.ts';
import { openTestDesk } from '#features/desk-room/testing/open-desk.ts';
import { showInDesk } from '#features/desk-room/testing/show-in-desk.ts';
import CaseView from './CaseView.svelte';
import '../../app.css';

async function show(detail: CaseDetail, history?: History) {
  await page.viewport(1366, 768);
  const desk = openTestDesk();
  desk.shelf.details.set(detail.id, detail);
  if (history) desk.shelf.histories.set(detail.id, history);
  await showInDesk(desk.room, CaseView, { id: detail.id, back: '/desk/cases' });
  return desk;
}

const inConflict = () => aDetail({}, { agreement: { performBy: '2026-12-15' }, conflicts: [aConflict()] });

test('both values stand side by side with their authors, and one is taken as a change like any other', async () => {
  const { shelf } = await show(inConflict());
  await expect.element(page.getByText(/赵德厚 · 今天 08:50/)).toBeVisible();
  await expect.element(page.getByText(/韩铁柱 · 今天 09:12/)).toBeVisible();
  await page.getByRole('button', { name: '用这个值' }).last().click();
  await expect.poll(() => shelf.changes).toHaveLength(1);
  const [change] = shelf.changes[0]?.changes ?? [];
  expect(change).toMatchObject({
    collection: 'mediation',
    base: { epoch: 'e1', ver: 1 },
    doc: {
      agreement: { performBy: '2026-12-01' },
      conflicts: [{ id: 'c1', resolution: { choice: 'lost', by: 'u-sun', at: '2026-11-22T02:00:00.000Z' } }],
    },
  });
  expect(shelf.changes[0]?.device).toBe('desk-test');
});

test('a choice the server does not take stays open, with the reason', async () => {
  const { shelf } = await show(inConflict());
  shelf.refusal = { outcome: 'farewell', reason: 'access.not-yours' };
  await page.getByRole('button', { name: '用这个值' }).first().click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/此件不在您的权限范围/);
  await expect.element(page.getByRole('button', { name: '用这个值' }).first()).toBeEnabled();
});

test('who may not edit sees both values and nothing to press', async () => {
  const detail = inConflict();
  await show({ ...detail, may: { ...detail.may, edit: false } });
  await expect.element(page.getByText('2026年12月1日')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '用这个值' })).not.toBeInTheDocument();
});

test('a masked number is shown only for a purpose', async () => {
  const path = 'parties[01900000-0000-7000-8000-000000000101].phone';
  const { asked } = await show(aDetail({ masked: [path] }));
  await page.getByRole('button', { name: '显示联系方式' }).click();
  await page.getByRole('button', { name: '显示', exact: true }).click();
  await expect.element(page.getByText('请写明用途，至少两个字')).toBeVisible();
  expect(asked.filter((address) => address.endsWith('/reveal'))).toEqual([]);
});

const version = (ver: number, fields: History['versions'][number]['fields']) => ({
  ver,
  at: '2026-11-22T01:00:00Z',
  person: 'u-zhao',
  device: 'NP01',
  fields,
});

test('the record of changes tells who changed what from what, and whether the chain holds', async () => {
  const detail = aDetail();
  const label = { zh: '履行期限', en: 'To be performed by' };
  await show(detail, {
    versions: [
      version(2, [
        { path: 'agreement.performBy', label, before: '2026-12-01', after: '2026-12-15' },
        { path: 'events[e1]', label: { zh: '受理登记', en: 'Registered' }, before: undefined, after: { id: 'e1' } },
      ]),
      version(1, [{ path: 'brief', label: null, before: undefined, after: '院墙' }]),
    ],
    verified: true,
    altered: null,
    names: {},
  });
  await page.getByRole('button', { name: '查看修改记录' }).click();
  await expect.element(page.getByText('记录完整，未被改动')).toBeVisible();
  await expect.element(page.getByText('人民调解协议 › 履行期限')).toBeVisible();
  expect(document.querySelector('del')?.textContent).toBe('2026年12月1日');
  expect(document.querySelector('ins')?.textContent).toBe('2026年12月15日');
  await expect.element(page.getByText('新步骤：受理登记')).toBeVisible();
});

test('a broken chain names the first version that does not fit', async () => {
  await show(aDetail(), { versions: [version(2, []), version(1, [])], verified: false, altered: 2, names: {} });
  await page.getByRole('button', { name: '查看修改记录' }).click();
  await expect.element(page.getByText('第 2 版起与封存不符')).toBeVisible();
  await expect.element(page.getByText('无法证明')).toBeVisible();
});

test('a case one may not know of is not there', async () => {
  const desk = openTestDesk();
  await showInDesk(desk.room, CaseView, { id: 'unknown', back: '/desk/cases' });
  await expect.element(page.getByText('没有找到这件，或者它不在您的查看范围')).toBeVisible();
  await expect.element(page.getByRole('link', { name: '回案件库' })).toBeVisible();
});
