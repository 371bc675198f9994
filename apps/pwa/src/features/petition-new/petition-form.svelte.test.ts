import { expect, test } from 'vitest';
import { openTestWorkspace, zhao } from '#features/workspace/testing/open-workspace.ts';
import { PetitionForm } from './petition-form.svelte.ts';

const clerk = { ...zhao, id: 'u-xu', role: 'petition-clerk', orgId: 'org-bh' } as const;

async function open(profile: typeof clerk | typeof zhao = clerk) {
  const workspace = await openTestWorkspace(profile);
  const intake = new PetitionForm(workspace, 'new-petition/1', () => '');
  await intake.open();
  intake.form.change({ form: 'visit', purpose: 'claim', summary: '补偿款只发了一半', petitioners: people('邵云飞') });
  return { intake, documents: workspace.documents, drafts: workspace.drafts };
}

const people = (...names: string[]) => names.map((name, at) => ({ id: `p${at + 1}`, name }));

test('a petition of one person is registered by the clerk who takes it down', async () => {
  const { intake, documents, drafts } = await open();
  const id = await intake.save();
  const row = await documents.read('petition', id ?? '');
  expect(row?.body).toMatchObject({
    purpose: 'claim',
    petitionedAt: '2026-04-15',
    petitioners: [{ name: '邵云飞' }],
    events: [{ type: 'registered' }],
    registration: { registrarId: 'u-xu', orgId: 'org-bh' },
  });
  expect(await drafts.list()).toEqual([]);
});

test('a village mediator takes it down and leaves the registering to the clerk', async () => {
  const { intake, documents } = await open(zhao);
  const id = await intake.save();
  expect((await documents.read('petition', id ?? ''))?.body.events).toEqual([]);
});

test('what is missing is named and nothing is kept as a petition', async () => {
  const { intake, documents } = await open();
  intake.form.change({ summary: undefined, form: undefined });
  expect(await intake.save()).toBeUndefined();
  expect(intake.faults).toEqual({ summary: 'missing', form: 'missing' });
  expect(await documents.list('petition')).toEqual([]);
});

test('several people choose representatives, at most five (art. 20)', async () => {
  const { intake } = await open();
  expect(Object.keys(intake.peopleFields)).not.toContain('representativeIds');
  intake.form.change({ petitioners: people('甲一', '乙二', '丙三', '丁四', '戊五', '己六') });
  expect(Object.keys(intake.peopleFields)).toContain('representativeIds');
  await intake.save();
  expect(intake.faults).toEqual({ representativeIds: 'no-representative' });
  intake.form.change({ representativeIds: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'] });
  await intake.save();
  expect(intake.faults).toEqual({ representativeIds: 'too-many-representatives' });
  intake.form.change({ representativeIds: ['p1', 'p2'] });
  expect(await intake.save()).toBeDefined();
});

test('of an accusation neither content nor names are kept, even if they were written first', async () => {
  const { intake, documents } = await open();
  intake.form.change({ purpose: 'accusation', target: '某单位', demand: '查处' });
  const id = await intake.save();
  const body = (await documents.read('petition', id ?? ''))?.body;
  expect(body).toMatchObject({ purpose: 'accusation', form: 'visit' });
  expect(JSON.stringify(body)).not.toMatch(/补偿款|邵云飞|某单位|查处/);
});
