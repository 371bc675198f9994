import { expect, test } from 'vitest';
import { createTestDisk } from '#data/testing.ts';
import { DraftForm } from './draft-form.svelte.ts';
import { openTestWorkspace, zhao } from './testing/open-workspace.ts';

const name = { key: 'new-mediation/1', kind: 'new-mediation', gist: () => '屋檐滴水' };

async function openForm(disk = createTestDisk()) {
  const workspace = await openTestWorkspace(zhao, disk);
  return { ...workspace, form: new DraftForm(workspace.drafts, name), disk };
}

test('the stored draft is read before anything can be stored over it', async () => {
  const { drafts, form } = await openForm();
  await drafts.put(name.key, { kind: name.kind, content: { gist: '', values: { brief: '写到一半' } } });
  expect(form.isReady).toBe(false);
  expect(() => form.change({ brief: '' })).toThrow();
  expect(await form.restore({ brief: '', place: '南坡村' })).toBe(true);
  expect(form.values).toEqual({ brief: '写到一半', place: '南坡村' });
  await form.flush();
  expect((await drafts.get(name.key))?.content).toMatchObject({ values: { brief: '写到一半' } });
});

test('opening a form and leaving it writes no draft', async () => {
  const { drafts, form } = await openForm();
  await form.restore({ place: '南坡村' });
  form.watchPage()();
  await form.flush();
  expect(await drafts.list()).toEqual([]);
});

test('what is written is kept after a pause, by itself', async () => {
  const { drafts, form } = await openForm();
  await form.restore({});
  form.change({ applicant: '王大明' });
  form.change({ respondent: '李小红' });
  await expect
    .poll(async () => (await drafts.get(name.key))?.content)
    .toEqual({
      gist: '屋檐滴水',
      values: { applicant: '王大明', respondent: '李小红' },
    });
});

test('the last words are kept when the page is left in the middle of a word', async () => {
  const { drafts, form } = await openForm();
  await form.restore({});
  const leave = form.watchPage();
  form.change({ brief: '屋檐' });
  window.dispatchEvent(new Event('pagehide'));
  await expect.poll(async () => (await drafts.get(name.key))?.content).toMatchObject({ values: { brief: '屋檐' } });
  leave();
});

test('a finished form leaves no draft behind, whatever was still on its way', async () => {
  const { drafts, form } = await openForm();
  await form.restore({});
  form.change({ brief: '屋檐' });
  const storing = form.flush();
  await form.finish();
  await storing;
  form.change({ brief: '晚到的字' });
  await form.flush();
  expect(await drafts.get(name.key)).toBeUndefined();
});

test('a full phone is told of, and the words stay on the screen', async () => {
  const { form, disk } = await openForm();
  await form.restore({});
  disk.beforeWrite = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  form.change({ brief: '屋檐' });
  await expect(form.flush()).rejects.toThrow();
  expect(form.problem).toBe('storage-full');
  expect(form.values.brief).toBe('屋檐');
});
