import { mediation, type MediationBody } from '@jiefen/domain/case-type/mediation';
import { aMediation, aParty, testId } from '@jiefen/domain/testing';
import { expect, test } from 'vitest';
import { openTestWorkspace } from '#features/workspace/testing/open-workspace.ts';
import { GroupEdit } from './edit.svelte.ts';

const id = testId(1);

async function open() {
  const workspace = await openTestWorkspace();
  const { documents } = workspace;
  await documents.create('mediation', { ...aMediation({ brief: '院墙', subType: '排水' }), id });
  const stored = async (): Promise<MediationBody> => (await documents.read('mediation', id))?.body ?? aMediation();
  const edit = async (group: 'registration' | 'parties') => {
    const entry = { collection: 'mediation', body: await stored() } as const;
    const made = new GroupEdit(workspace, entry, mediation.groups[group], { key: group, gist: '' });
    await made.open();
    return made;
  };
  return { ...workspace, stored, edit };
}

test('writes what was changed and nothing else', async () => {
  const { edit, stored, documents, drafts } = await open();
  const form = await edit('registration');
  form.change('brief', '院墙被水冲毁');
  await documents.change('mediation', id, (body) => ({ ...body, subType: '采光' }));
  expect(await form.save()).toBe(true);
  expect(await stored()).toMatchObject({ brief: '院墙被水冲毁', subType: '采光' });
  expect(await drafts.list()).toEqual([]);
});

test('an emptied field stays emptied in the draft, and is empty in the case', async () => {
  const { edit, stored } = await open();
  const form = await edit('registration');
  form.change('subType', undefined);
  await form.form.flush();
  const again = await edit('registration');
  expect(again.values.subType).toBeUndefined();
  await again.save();
  expect(await stored()).not.toHaveProperty('subType');
});

test('a draft taken up again never puts old words over what arrived meanwhile', async () => {
  const { edit, stored, documents } = await open();
  const [one, other] = (await stored()).parties ?? [];
  if (!one || !other) throw new Error('two parties');
  const form = await edit('parties');
  form.change('parties', [{ ...one, name: '吴长根（更正）' }, other]);
  await form.form.flush();
  const arrived = [one, { ...other, phone: '10000000009' }, aParty({ id: testId(33), name: '新来的' })];
  await documents.change('mediation', id, (body) => ({ ...body, parties: arrived }));

  const again = await edit('parties');
  expect(again.values.parties).toMatchObject([
    { name: '吴长根（更正）' },
    { phone: '10000000009' },
    { name: '新来的' },
  ]);
  await again.save();
  expect((await stored()).parties).toMatchObject([
    { name: '吴长根（更正）' },
    { phone: '10000000009' },
    { name: '新来的' },
  ]);
});
