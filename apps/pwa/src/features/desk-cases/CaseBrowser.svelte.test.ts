import type { CaseRow } from '@jiefen/domain/desk/case-row';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openTestDesk } from '#features/desk-room/testing/open-desk.ts';
import { aCaseRow } from '#features/desk-room/testing/shelf.ts';
import { showInDesk } from '#features/desk-room/testing/show-in-desk.ts';
import Library from './testing/Library.svelte';
import '../../app.css';

async function show(rows: CaseRow[], query?: string) {
  await page.viewport(1366, 768);
  const desk = openTestDesk(rows);
  const visited: string[] = [];
  await showInDesk(desk.room, Library, { query, visited });
  return { ...desk, visited };
}

const many = (count: number) => Array.from({ length: count }, (_, at) => aCaseRow(at + 1));
const titles = () => [...document.querySelectorAll('tbody a')].map((link) => link.textContent?.trim());
const focused = () => document.activeElement?.textContent?.trim();
const press = (keys: string) => userEvent.keyboard(keys);

describe('facets', () => {
  const rows = [
    aCaseRow(1, { risk: 'red' }),
    aCaseRow(2, { risk: 'orange', type: '04' }),
    aCaseRow(3),
    aCaseRow(4, { collection: 'petition', type: '03', source: 'visit', state: 'routing', risk: null }),
  ];

  test('a value narrows the list, stands as a chip and in the address, and goes again', async () => {
    const { visited } = await show(rows);
    await page.getByRole('checkbox', { name: '红 1' }).click();
    await expect.poll(titles).toEqual(['第1件纠纷']);
    await page.getByRole('checkbox', { name: '橙 1' }).click();
    await expect.poll(titles).toEqual(['第2件纠纷', '第1件纠纷']);
    await page.getByRole('button', { name: '去掉筛选：风险等级：红' }).click();
    await expect.poll(titles).toEqual(['第2件纠纷']);
    expect(visited).toEqual(['/desk/cases?risk=red', '/desk/cases?risk=red,orange', '/desk/cases?risk=orange']);
  });

  test('a bookmark opens with its filter chosen and in words', async () => {
    await show(rows, 'type=mediation.04,petition.03');
    await expect.poll(titles).toEqual(['第4件纠纷', '第2件纠纷']);
    await expect.element(page.getByRole('checkbox', { name: '访 自然资源 1' })).toBeChecked();
    await expect.element(page.getByRole('button', { name: '去掉筛选：类型：调 合同纠纷' })).toBeVisible();
  });

  test('what is chosen stays in sight when nothing stands under it', async () => {
    await show(rows, 'risk=yellow');
    await expect.element(page.getByText('没有符合条件的案件。可以去掉几项筛选条件再看')).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: '黄 0' })).toBeChecked();
  });

  test('words are looked for after a pause, and kept with the filter', async () => {
    const { visited } = await show(many(12), 'risk=green');
    await page.getByRole('searchbox').fill('第12件');
    await expect.poll(titles).toEqual(['第12件纠纷']);
    expect(visited).toEqual([`/desk/cases?q=${encodeURIComponent('第12件')}&risk=green`]);
  });
});

describe('the keyboard', () => {
  test('j and k, or the arrows, walk the list; the link under them opens with Enter', async () => {
    await show(many(4));
    await expect.poll(titles).toHaveLength(4);
    await press('j');
    expect(focused()).toBe('第4件纠纷');
    await press('j{ArrowDown}');
    expect(focused()).toBe('第2件纠纷');
    await press('k');
    expect(focused()).toBe('第3件纠纷');
    expect(document.activeElement?.getAttribute('href')).toBe(`/desk/cases/${aCaseRow(3).id}`);
  });

  test('the end of what was fetched fetches more', async () => {
    await show(many(60));
    await expect.poll(titles).toHaveLength(50);
    await press('j'.repeat(50));
    await expect.poll(titles).toHaveLength(60);
    await press('j');
    expect(focused()).toBe('第10件纠纷');
  });

  test('/ goes to the search box, letters in it are letters, and Escape goes back to the list', async () => {
    await show(many(3));
    await expect.poll(titles).toHaveLength(3);
    await press('/');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    await press('jk');
    await expect.element(page.getByRole('searchbox')).toHaveValue('jk');
    await page.getByRole('searchbox').fill('');
    await expect.poll(titles).toHaveLength(3);
    await press('{Escape}');
    expect(focused()).toBe('第3件纠纷');
  });
});

describe('news', () => {
  test('a change elsewhere comes in and leaves the keyboard where it is', async () => {
    const { shelf, tell } = await show(many(5));
    await expect.poll(titles).toHaveLength(5);
    await press('jjj');
    shelf.rows.push(aCaseRow(9, { title: '新来的纠纷' }));
    tell();
    await expect.poll(titles).toHaveLength(6);
    expect([titles()[0], focused()]).toEqual(['新来的纠纷', '第3件纠纷']);
  });

  test('when the case under the keyboard moves up, the keyboard keeps its place', async () => {
    const { shelf, tell } = await show(many(5));
    await expect.poll(titles).toHaveLength(5);
    await press('jjj');
    shelf.rows = shelf.rows.map((row) =>
      row.title === '第3件纠纷' ? { ...row, changedAt: '2026-11-21T00:00:00Z' } : row,
    );
    tell();
    await expect.poll(() => titles()[0]).toBe('第3件纠纷');
    await expect.poll(focused).toBe('第2件纠纷');
  });

  test('no row that was shown goes away', async () => {
    const { shelf, tell } = await show(many(300));
    await expect.poll(titles).toHaveLength(50);
    await press('j'.repeat(50));
    await expect.poll(titles).toContain('第210件纠纷');
    shelf.rows.push(aCaseRow(900, { title: '新来的纠纷' }));
    tell();
    await expect.poll(() => titles()[0]).toBe('新来的纠纷');
    expect(titles()).toContain('第210件纠纷');
  });

  test('rows stay when the server fails, and the line says so', async () => {
    const { shelf, tell } = await show(many(3));
    await expect.poll(titles).toHaveLength(3);
    shelf.failing = 500;
    tell();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/服务器出错了/);
    expect(titles()).toHaveLength(3);
  });
});

test('without an answer there is a sentence and a way on', async () => {
  const { shelf } = await show([aCaseRow(1)]);
  await expect.poll(titles).toHaveLength(1);
  shelf.failing = 503;
  await page.getByRole('searchbox').fill('第');
  await expect.element(page.getByText('服务器正忙，请稍后再试').first()).toBeVisible();
  shelf.failing = 0;
  await page.getByRole('button', { name: '再试一次' }).last().click();
  await expect.poll(titles).toHaveLength(1);
});
