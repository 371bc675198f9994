import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openTestDesk } from '#features/desk-room/testing/open-desk.ts';
import { showInDesk } from '#features/desk-room/testing/show-in-desk.ts';
import type { Kept } from './kept-words.ts';
import KeptList from './KeptList.svelte';
import '../../app.css';

const kept: Kept = {
  op: 'op-1',
  outcome: 'refused',
  reason: 'access.may-not-create',
  at: '2026-11-22T01:00:00Z',
  person: 'u-zhao',
  device: 'NP01',
  collection: 'mediation',
  id: '01900000-0000-7000-8000-000000000001',
  title: '院墙纠纷',
  fields: [
    { path: 'brief', label: { zh: '纠纷简要情况', en: 'The dispute in brief' }, value: '檐口滴水冲毁院墙' },
    { path: 'place.text', label: null, value: '南坡村3组' },
    { path: 'mediatorIds', label: { zh: '人民调解员', en: 'Mediators' }, value: ['u-han'] },
  ],
};

async function show(rows: Kept[]) {
  const desk = openTestDesk();
  desk.shelf.kept = rows;
  await showInDesk(desk.room, KeptList, {});
  return desk;
}

test('words that did not go in are shown as they were written, with who wrote them and what to do', async () => {
  await show([kept]);
  await expect.element(page.getByText('未被接收')).toBeVisible();
  await expect.element(page.getByText(/赵德厚 · 2026年11月22日 09:00 · 设备 NP01/)).toBeVisible();
  await expect.element(page.getByText('檐口滴水冲毁院墙')).toBeVisible();
  await expect.element(page.getByText('南坡村3组')).toBeVisible();
  await expect.element(page.getByText('韩铁柱')).toBeVisible();
  await expect.element(page.getByText(/告知填写人：您的岗位或单位不能新建此件/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: '院墙纠纷' })).not.toBeInTheDocument();
});

test('late words on a case handed over lead to the case', async () => {
  await show([{ ...kept, outcome: 'farewell', reason: 'access.not-yours' }]);
  const link = page.getByRole('link', { name: '院墙纠纷' });
  await expect.element(link).toHaveAttribute('href', `/desk/cases/${kept.id}`);
});

test('nothing returned is said, with a way on', async () => {
  await show([]);
  await expect.element(page.getByText('没有被退回的内容')).toBeVisible();
  await expect.element(page.getByRole('link', { name: '回案件库' })).toBeVisible();
});
