import { aMediation, anEvent, aParty, aPetition, aPetitioner, testId, testPhone } from '@jiefen/domain/testing';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderInRoom } from '#features/workspace/testing/render-in-room.ts';
import { openTestWorkspace } from '#features/workspace/testing/open-workspace.ts';
import CaseList from './CaseList.svelte';
import '../../app.css';

const party = (number: number, name: string) =>
  aParty({ id: testId(number), name, phone: testPhone(number), idNumber: undefined });

async function show() {
  const workspace = await openTestWorkspace();
  const { documents } = workspace;
  const registered = [anEvent({ type: 'registered' })];
  const ended = [...registered, anEvent({ id: testId(901), type: 'voided', payload: { reason: '重复' } })];
  const cases = [
    { ...aMediation({ title: '排水纠纷', events: registered }), id: testId(1), parties: [party(11, '单雄信')] },
    { ...aMediation({ title: '宅基地纠纷', events: registered }), id: testId(2), parties: [party(12, '王大明')] },
    { ...aMediation({ title: '借款纠纷', events: ended }), id: testId(3), parties: [party(13, '李小红')] },
  ];
  for (const body of cases) await documents.create('mediation', body);
  await documents.create('petition', {
    ...aPetition({ title: '补偿款' }),
    id: testId(4),
    petitioners: [aPetitioner()],
  });
  await renderInRoom(workspace, CaseList, {});
  return workspace;
}

const titles = () => [...document.querySelectorAll('li .font-semibold')].map((title) => title.textContent);
const search = (words: string) => page.getByLabelText('查找').fill(words);

test('open cases come first, others by their chip', async () => {
  await show();
  await expect.poll(titles).toHaveLength(3);
  await page.getByRole('button', { name: '已结' }).click();
  await expect.poll(titles).toEqual(['借款纠纷']);
  await page.getByRole('button', { name: '全部' }).click();
  await expect.poll(titles).toHaveLength(4);
  await expect.element(page.getByText('共 4 件')).toBeVisible();
});

test.each([
  ['characters of a name', '大明', ['宅基地纠纷']],
  ['pinyin initials', 'wdm', ['宅基地纠纷']],
  ['the initial of a surname read in its own way', 'sxx', ['排水纠纷']],
  ['the tail of a telephone number', '011', ['排水纠纷']],
  ['two words that must both fit', '王 宅', ['宅基地纠纷']],
  ['a petitioner', '邵云飞', ['补偿款']],
])('a case is found by %s', async (_what, words, found) => {
  await show();
  await search(words);
  await expect.poll(titles).toEqual(found);
});

test('a new case appears by itself', async () => {
  const { documents } = await show();
  await expect.poll(titles).toHaveLength(3);
  await documents.create('mediation', { schema: 1, title: '刚记的', events: [] });
  await expect.poll(titles).toContain('刚记的');
});

test('nothing found says what to do', async () => {
  await show();
  await search('没有这个人');
  await expect.element(page.getByText('没有找到。换个写法，或点“全部”再找')).toBeVisible();
});
