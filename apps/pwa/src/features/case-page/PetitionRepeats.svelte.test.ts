import type { PetitionBody } from '@jiefen/domain/case-type/petition';
import { anEvent, aPetition, aPetitioner, testId, testResidentId } from '@jiefen/domain/testing';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openTestWorkspace, zhao } from '#features/workspace/testing/open-workspace.ts';
import { renderInRoom } from '#features/workspace/testing/render-in-room.ts';
import PetitionRepeats from './PetitionRepeats.svelte';

const clerk = { ...zhao, id: 'u-luo', role: 'petition-clerk', orgId: 'org-xfj' } as const;
const first = '测信访〔2025〕0007号';
const petitioners = [aPetitioner({ idNumber: testResidentId('1970-01-01', 1) })];

async function open(words: Partial<PetitionBody> = {}, profile: typeof clerk | typeof zhao = clerk) {
  const workspace = await openTestWorkspace(profile);
  const { documents } = workspace;
  const running = ['registered', 'keptHere', 'accepted'].map((type, at) =>
    anEvent({ id: testId(70 + at), type, payload: { on: '2026-04-01' } }),
  );
  const put = async (words: Partial<PetitionBody> & { id: string }) => {
    const made = await documents.create('petition', { ...aPetition({ petitioners }), ...words });
    if (!made.ok) throw new Error(made.problem);
    return made.row.body;
  };
  await put({ id: testId(11), petitionNo: '测信访〔2026〕0041号', repeatOf: [first], events: running });
  const body = await put({ id: testId(12), ...words });
  await renderInRoom(workspace, PetitionRepeats, { body });
  return async () => (await documents.read('petition', body.id))?.body;
}

const title = () => page.getByRole('heading', { name: '可能是重复信访' });

test('an earlier petition of the same person is shown, and the clerk links it with all before it', async () => {
  const stored = await open();
  await expect.element(title()).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: /0041号/ }))
    .toHaveAttribute('href', `/cases/petition/${testId(11)}`);
  await expect.element(page.getByText('证件号码相同')).toBeVisible();
  await expect.element(page.getByText(/正在办理，同一事项不再重复受理/)).toBeVisible();
  await page.getByRole('button', { name: '是同一件事' }).click();
  await expect.element(title()).not.toBeInTheDocument();
  expect(await stored()).toMatchObject({
    repeatKind: 'repeat',
    repeatOf: [first, '测信访〔2026〕0041号'],
    repeatConfirmedBy: 'u-luo',
    firstVisit: false,
  });
});

test('a clerk who says it is another matter is not asked again', async () => {
  const stored = await open();
  await page.getByRole('button', { name: '都不是，这是初次' }).click();
  await expect.element(title()).not.toBeInTheDocument();
  expect(await stored()).toMatchObject({ repeatKind: 'first', repeatConfirmedBy: 'u-luo' });
});

test.each<[string, Partial<PetitionBody>, typeof clerk | typeof zhao]>([
  ['it has been decided', { repeatKind: 'first' }, clerk],
  ['it is an accusation', { purpose: 'accusation' }, clerk],
  ['it is not for this person to decide', {}, zhao],
])('nothing is suggested when %s', async (_when, words, profile) => {
  await open(words, profile);
  await expect.element(title()).not.toBeInTheDocument();
});
