import type { Attachment } from '@jiefen/domain/field/attachment';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { aDetail } from '#features/desk-room/testing/detail.ts';
import { openTestDesk } from '#features/desk-room/testing/open-desk.ts';
import { showInDesk } from '#features/desk-room/testing/show-in-desk.ts';
import CaseView from './CaseView.svelte';
import '../../app.css';

const digestOf = (sign: string) => sign.repeat(64);

const aFile = (sign: string, overrides: Partial<Attachment>): Attachment => ({
  id: `file-${sign}`,
  digest: digestOf(sign),
  mime: 'image/jpeg',
  size: 310_000,
  ...overrides,
});

const files = [
  aFile('a', { name: '院墙东侧', takenAt: '2026-04-13T19:05:00+08:00', takenBy: 'u-zhao' }),
  aFile('b', { name: '院墙西侧' }),
  aFile('c', { mime: 'application/vnd.jiefen.signature+json', name: '吴长根签名', size: 900 }),
  aFile('d', { name: '拍错了', removed: true }),
];

async function show(here: string[]) {
  await page.viewport(1366, 768);
  const desk = openTestDesk();
  const detail = aDetail({}, { evidence: [{ id: 'e1', name: '现场照片', files }] });
  desk.shelf.details.set(detail.id, detail);
  desk.shelf.filesHere = here;
  desk.shelf.signatures.set(digestOf('c'), {
    width: 300,
    height: 100,
    strokes: [
      [
        { x: 1, y: 2 },
        { x: 9, y: 9 },
      ],
      [{ x: 5, y: 5 }],
    ],
  });
  await showInDesk(desk.room, CaseView, { id: detail.id, back: '/desk/cases' });
  return { ...desk, detail };
}

test('S13: a file that has not arrived is named and says so; one that was taken out is not shown', async () => {
  await show([digestOf('a')]);
  await expect.element(page.getByRole('button', { name: '查看院墙东侧' })).toBeEnabled();
  await expect.element(page.getByRole('button', { name: /院墙西侧/ })).toBeDisabled();
  await expect.element(page.getByText('还没传到').first()).toBeVisible();
  await expect.element(page.getByText('拍错了')).not.toBeInTheDocument();
});

test('a photo opens with who took it and when, and can be saved', async () => {
  const { detail } = await show([digestOf('a')]);
  await page.getByRole('button', { name: '查看院墙东侧' }).click();
  await expect.element(page.getByText('2026年4月13日 19:05 · 赵德厚 · 310.0 kB')).toBeVisible();
  const save = page.getByRole('link', { name: '保存到电脑' });
  await expect
    .element(save)
    .toHaveAttribute('href', `/api/files/${digestOf('a')}?of=mediation/${detail.id}&download=1`);
});

test('one goes from file to file past those that have not arrived', async () => {
  await show([digestOf('a'), digestOf('c')]);
  await page.getByRole('button', { name: '查看院墙东侧' }).click();
  await expect.element(page.getByText('第 1 件，共 2 件')).toBeVisible();
  await page.getByRole('button', { name: '下一件' }).click();
  await expect.element(page.getByRole('img', { name: '吴长根签名' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: '下一件' })).not.toBeInTheDocument();
});

test('a signature is drawn from its strokes', async () => {
  await show([digestOf('c')]);
  await page.getByRole('button', { name: '查看吴长根签名' }).click();
  await expect.element(page.getByRole('img', { name: '吴长根签名' })).toBeVisible();
  const lines = [...document.querySelectorAll('polyline')].map((line) => line.getAttribute('points'));
  expect(lines).toEqual(['1,2 9,9', '5,5 5,5']);
});
