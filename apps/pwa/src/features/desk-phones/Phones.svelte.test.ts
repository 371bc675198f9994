import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openTestDesk } from '#features/desk-room/testing/open-desk.ts';
import { showInDesk } from '#features/desk-room/testing/show-in-desk.ts';
import Phones from './Phones.svelte';
import type { Phone } from './phones.svelte.ts';
import '../../app.css';

const silent: Phone = {
  person: 'u-zhao',
  org: 'pmc-np',
  device: '01900000-0000-7000-8000-00000000a1b2',
  lastAt: '2026-11-18T02:00:00Z',
  waitingSince: '2026-11-20T20:00:00Z',
  state: { unsent: 3, version: '1.0.0', persisted: false },
  vanishedAt: null,
  order: null,
  orderedAt: null,
  obeyedAt: null,
  mayOrder: true,
};

async function show(phones: Phone[]) {
  const desk = openTestDesk();
  desk.shelf.phones = phones;
  await showInDesk(desk.room, Phones, {});
  return desk;
}

test('a phone says how long it has been silent, what waits on it and what to do', async () => {
  await show([silent]);
  await expect.element(page.getByText('赵德厚')).toBeVisible();
  await expect.element(page.getByText('4 天前联系过')).toBeVisible();
  await expect.element(page.getByText(/3 件未上传/)).toBeVisible();
  await expect.element(page.getByText(/请打电话给本人/)).toBeVisible();
});

test('a lost phone is ordered to be wiped after the consequences were read', async () => {
  const { shelf } = await show([silent]);
  await page.getByRole('button', { name: '停用或清除' }).click();
  await expect.element(page.getByText(/先把没有上传的内容交给服务器/)).toBeVisible();
  await page.getByRole('button', { name: '清除（手机丢失）' }).click();
  await expect.poll(() => shelf.orders).toEqual([{ person: 'u-zhao', device: silent.device, order: 'wipe' }]);
});

test('who may not order sees no button for it', async () => {
  await show([{ ...silent, mayOrder: false }]);
  await expect.element(page.getByText('赵德厚')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '停用或清除' })).not.toBeInTheDocument();
});
