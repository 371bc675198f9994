import type { PetitionBody } from '@jiefen/domain/case-type/petition';
import { anEvent, aMediation, aPetition, testId } from '@jiefen/domain/testing';
import { expect, test } from 'vitest';
import type { AnyCase } from '#features/workspace/course.ts';
import { openTestWorkspace, zhao } from '#features/workspace/testing/open-workspace.ts';
import { Step } from './step.svelte.ts';

const clerk = { ...zhao, id: 'u-luo', role: 'petition-clerk', orgId: 'org-xfj' } as const;
const on = '2026-04-15';
const way = (...types: string[]) => types.map((type, at) => anEvent({ id: testId(80 + at), type, payload: { on } }));

async function petitionStep(type: string, words: Partial<PetitionBody>) {
  const workspace = await openTestWorkspace(clerk);
  const made = await workspace.documents.create('petition', { ...aPetition(), ...words, id: testId(20) });
  if (!made.ok) throw new Error(made.problem);
  const stored = async () => (await workspace.documents.read('petition', testId(20)))?.body;
  return { step: new Step(workspace, { collection: 'petition', body: made.row.body }, type), stored };
}

const accepted = way('registered', 'keptHere', 'accepted');

test('the answers lead to the branch of the law, and the clerk can still choose', async () => {
  const { step, stored } = await petitionStep('classified', { events: accepted });
  expect(step.values).toEqual({ on });
  for (const key of ['forCourt', 'forArbitration', 'forParty', 'forAgency']) step.change(key, false);
  step.change('forDuty', true);
  expect(step.values.track).toBe('duty');
  step.change('track', 'petition');
  expect(await step.take()).toBe(false);
  expect(step.reason?.code).toBe('petition.other-track');
  step.change('track', 'duty');
  expect(await step.take()).toBe(true);
  expect((await stored())?.events.at(-1)?.payload).toMatchObject({ forCourt: false, forDuty: true, track: 'duty' });
});

test('what the checks before acceptance say is filled in', async () => {
  const { step } = await petitionStep('classified', { events: accepted, preChecks: { judgmentEffective: true } });
  expect(step.values).toEqual({ on, forCourt: true, track: 'litigation' });
});

test('what a court has cannot be accepted', async () => {
  const events = way('registered', 'keptHere');
  const { step } = await petitionStep('accepted', { events, preChecks: { courtAccepted: true } });
  expect(await step.take()).toBe(false);
  expect(step.reason?.code).toBe('petition.litigation');
});

test('the people of the case sign, the next one first', async () => {
  const workspace = await openTestWorkspace();
  const begun = [anEvent({ id: testId(90), type: 'registered' }), anEvent({ id: testId(91), type: 'sessionHeld' })];
  const draft: AnyCase = { collection: 'mediation', body: aMediation({ disputeType: '01', events: begun }) };
  const { values } = new Step(workspace, draft, 'agreementDrafted');
  expect(values).toEqual({ signers: [testId(101), testId(102)], mediatorIds: ['u-zhao'], paperOnly: true });
  const signing = [...begun, anEvent({ id: testId(92), type: 'agreementDrafted', payload: values })];
  const first = anEvent({ id: testId(93), type: 'partySigned', payload: { partyId: testId(101), on, mode: 'signed' } });
  const body = aMediation({ disputeType: '01', events: [...signing, first] });
  expect(new Step(workspace, { collection: 'mediation', body }, 'partySigned').values).toMatchObject({
    partyId: testId(102),
    on,
  });
});
