import { sealed } from '@jiefen/domain/case-type/sealed';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openTestWorkspace } from '#features/workspace/testing/open-workspace.ts';
import { renderInRoom } from '#features/workspace/testing/render-in-room.ts';
import PrivateNotes from './PrivateNotes.svelte';

const caseId = 'case-1';

async function open(ownerId?: string) {
  const workspace = await openTestWorkspace();
  await workspace.documents.create('sealed', {
    schema: sealed.schemaVersion,
    caseId,
    ownerId: ownerId ?? workspace.profile.id,
    notes: [{ id: 's1', at: '2026-04-15T10:00:00+08:00', sessionId: 's1', text: '底线是六百元' }],
  });
  await renderInRoom(workspace, PrivateNotes, { caseId });
  return workspace;
}

test('what was told in confidence can be read again by whoever wrote it, and corrected', async () => {
  const workspace = await open();
  await expect.element(page.getByText('底线是六百元')).toBeVisible();
  await page.getByRole('button', { name: '修改' }).click();
  await page.getByRole('textbox').fill('底线是五百元');
  await page.getByRole('button', { name: '保存' }).click();
  await expect.element(page.getByText('底线是五百元')).toBeVisible();
  const [row] = await workspace.documents.list('sealed');
  expect(row?.body.notes).toMatchObject([{ id: 's1', text: '底线是五百元' }]);
});

test('the notes of another mediator are not shown', async () => {
  await open('u-somebody');
  expect(page.getByText('底线是六百元').elements()).toHaveLength(0);
});
