import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { aConflict, aDetail } from '#features/desk-room/testing/detail.ts';
import { openTestDesk } from '#features/desk-room/testing/open-desk.ts';
import { showInDesk } from '#features/desk-room/testing/show-in-desk.ts';
import ConflictList from './ConflictList.svelte';
import '../../app.css';

async function show(mayEdit = true) {
  const desk = openTestDesk();
  const detail = aDetail({}, { agreement: { performBy: '2026-12-15' }, conflicts: [aConflict()] });
  const { id, collection } = detail;
  desk.shelf.details.set(id, { ...detail, may: { ...detail.may, edit: mayEdit } });
  const label = { zh: '履行期限', en: 'To be performed by' };
  const conflict = { base: undefined, ...aConflict(), label };
  desk.shelf.waiting = [{ id, collection, number: null, title: '院墙纠纷', township: null, conflict }];
  await showInDesk(desk.room, ConflictList, {});
  return desk;
}

test('a difference is decided from the list, on the case as it stands then', async () => {
  const { shelf } = await show();
  await expect.element(page.getByRole('link', { name: /院墙纠纷/ })).toBeVisible();
  await page.getByRole('button', { name: '用这个值' }).last().click();
  await expect.element(page.getByText('没有需要选定的地方')).toBeVisible();
  expect(shelf.changes[0]?.changes[0]).toMatchObject({
    base: { epoch: 'e1', ver: 1 },
    doc: { agreement: { performBy: '2026-12-01' }, conflicts: [{ resolution: { choice: 'lost' } }] },
  });
});

test('who may only look after it is told who decides, and nothing is sent', async () => {
  const { shelf } = await show(false);
  await page.getByRole('button', { name: '用这个值' }).first().click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/您可以查看，不能修改/);
  expect(shelf.changes).toEqual([]);
});

test('a decision somebody else has taken goes from the list by itself', async () => {
  const { shelf, tell } = await show();
  await expect.element(page.getByText('人民调解协议 › 履行期限')).toBeVisible();
  shelf.waiting = [];
  tell();
  await expect.element(page.getByText('没有需要选定的地方')).toBeVisible();
});
