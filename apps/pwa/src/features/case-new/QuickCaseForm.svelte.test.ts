import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInRoom } from '#features/workspace/testing/render-in-room.ts';
import { openTestWorkspace } from '#features/workspace/testing/open-workspace.ts';
import '../../app.css';
import NewMediation from './NewMediation.svelte';

async function open(draftKey?: string) {
  const workspace = await openTestWorkspace();
  const saved: string[] = [];
  const given = { draftKey, onsaved: (id: string) => saved.push(id) };
  const show = () => renderInRoom(workspace, NewMediation, given);
  return { workspace, saved, show, screen: await show() };
}

const save = () => page.getByRole('button', { name: '保存' }).click();

test('four things are needed, and each one that is missing says so', async () => {
  const { workspace, saved } = await open();
  await save();
  await expect.element(page.getByText('还差标红的几项')).toBeVisible();
  expect(page.getByText('请填这一项').elements()).toHaveLength(4);
  expect(saved).toEqual([]);
  expect(await workspace.documents.list('mediation')).toEqual([]);
});

test('type, two names and a sentence make a registered case, offline', async () => {
  const { workspace, saved } = await open();
  await page.getByRole('button', { name: '邻里纠纷' }).click();
  await userEvent.keyboard('王大明、王小明{Enter}李小红{Enter}屋檐滴水冲坏院墙');
  await save();
  await expect.poll(() => saved).toHaveLength(1);
  const [row] = await workspace.documents.list('mediation');
  expect(row?.body).toMatchObject({
    id: saved[0],
    disputeType: '02',
    brief: '屋檐滴水冲坏院墙',
    committeeId: 'pmc-np',
    jurisdiction: '990101100',
    mediatorIds: ['u-zhao'],
    occurredAt: '2026-04-15',
    events: [{ type: 'registered', by: 'u-zhao' }],
    parties: [
      { role: 'applicant', name: '王大明' },
      { role: 'applicant', name: '王小明' },
      { role: 'respondent', name: '李小红' },
    ],
  });
  expect(row?.body.tempNo).toMatch(/-0001$/);
  expect(row?.unsent).toBe(1);
  expect(await workspace.drafts.list()).toEqual([]);
});

test('the type used last comes first, and none is chosen for the mediator', async () => {
  const { workspace, screen, show } = await open();
  await workspace.documents.create('mediation', { schema: 1, disputeType: '07' });
  await screen.unmount();
  await show();
  await expect
    .element(
      page
        .getByRole('group', { name: /纠纷类型/ })
        .getByRole('button')
        .first(),
    )
    .toHaveTextContent('山林土地纠纷');
  await expect.element(page.getByRole('button', { name: '山林土地纠纷' })).toHaveAttribute('aria-pressed', 'false');
});

test('what was missing is no longer red once it is filled in', async () => {
  await open();
  await save();
  await expect.element(page.getByText('还差标红的几项')).toBeVisible();
  await page.getByRole('button', { name: '邻里纠纷' }).click();
  await userEvent.keyboard('王大明{Enter}李小红{Enter}屋檐滴水');
  await expect.element(page.getByText('还差标红的几项')).not.toBeInTheDocument();
  expect(page.getByText('请填这一项').elements()).toHaveLength(0);
});

test('what was left half written comes back', async () => {
  const { workspace, screen, show } = await open('new-mediation/half');
  await page.getByRole('textbox', { name: /^一句话说清/ }).fill('滴水');
  await expect.poll(async () => (await workspace.drafts.list()).length).toBe(1);
  await screen.unmount();
  await show();
  await expect.element(page.getByRole('textbox', { name: /^一句话说清/ })).toHaveValue('滴水');
});

test('a draft that had become a case just before the app was closed does not make it twice', async () => {
  const { workspace, saved, screen, show } = await open('new-mediation/half');
  await screen.unmount();
  const made = await workspace.documents.create('mediation', { schema: 1, brief: '已存' });
  const id = made.ok ? made.row.id : '';
  const content = { gist: '', values: { id, brief: '已存' } };
  await workspace.drafts.put('new-mediation/half', { kind: 'new-mediation', content });
  await show();
  await expect.poll(() => saved).toEqual([id]);
  expect(await workspace.drafts.list()).toEqual([]);
});
