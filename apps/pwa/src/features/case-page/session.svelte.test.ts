import { aMediation, anEvent, testId } from '@jiefen/domain/testing';
import { expect, test } from 'vitest';
import { courseOf } from '#features/workspace/course.ts';
import { openTestWorkspace } from '#features/workspace/testing/open-workspace.ts';
import { CONCESSIONS, SessionForm } from './session.svelte.ts';

async function open() {
  const workspace = await openTestWorkspace();
  const { documents } = workspace;
  const made = await documents.create('mediation', {
    ...aMediation({ events: [anEvent({ type: 'registered' })] }),
    id: testId(1),
  });
  if (!made.ok) throw new Error(made.problem);
  const session = new SessionForm(workspace, made.row.body, null, '屋檐排水');
  await session.open();
  const stored = async () => (await documents.read('mediation', testId(1)))?.body;
  return { ...workspace, session, stored };
}

test('begins with now, the scene and everybody present', async () => {
  const { session } = await open();
  expect(session.form.values).toMatchObject({
    at: '2026-04-15T10:00:00+08:00',
    place: '南坡村3组两家院墙之间',
    present: ['吴长根', '郑春梅'],
  });
});

test('a session moves the case on, in one write and without network', async () => {
  const { session, stored } = await open();
  session.form.change({ record: '双方同意修复檐口', result: 'oral' });
  expect(await session.save()).toBe(true);
  const body = await stored();
  expect(body?.sessions).toHaveLength(1);
  expect(body?.events.at(-1)).toMatchObject({
    type: 'sessionHeld',
    payload: { sessionId: body?.sessions?.[0]?.id, result: 'oral' },
  });
  expect(body && courseOf({ collection: 'mediation', body }).state).toBe('mediating');
});

test('concessions go into the sealed notes and never into the case', async () => {
  const { session, stored, documents } = await open();
  session.form.change({ record: '未达成', [CONCESSIONS]: '李家可再让二百元' });
  await session.save();
  expect(JSON.stringify(await stored())).not.toContain('二百元');
  const [sealed] = await documents.list('sealed');
  expect(sealed?.body).toMatchObject({ caseId: testId(1), ownerId: 'u-zhao', notes: [{ text: '李家可再让二百元' }] });
});

test('a second session adds to the same sealed notes', async () => {
  const { session, documents, ...workspace } = await open();
  session.form.change({ [CONCESSIONS]: '先让一百' });
  await session.save();
  const row = await documents.read('mediation', testId(1));
  if (!row) throw new Error('absent');
  const second = new SessionForm({ ...workspace, documents }, row.body, null, '');
  await second.open();
  second.form.change({ [CONCESSIONS]: '再让一百' });
  await second.save();
  const sealed = await documents.list('sealed');
  expect(sealed.map(({ body }) => body.notes?.map(({ text }) => text))).toEqual([['先让一百', '再让一百']]);
});

test('saving twice after a crash holds one session, not two', async () => {
  const { session, stored, ...workspace } = await open();
  const { drafts } = workspace;
  session.form.change({ record: '双方同意' });
  await session.form.flush();
  const draft = await drafts.get(`session/${testId(1)}`);
  await session.save();
  if (draft) await drafts.put(draft.key, draft);
  const again = new SessionForm(workspace, (await stored()) ?? aMediation(), null, '');
  await again.open();
  await again.save();
  expect((await stored())?.sessions).toHaveLength(1);
});
