import type { RoleCode } from '@jiefen/domain/access/roles';
import type { FlowEvent } from '@jiefen/domain/case-type/envelope';
import { dayInChina } from '@jiefen/domain/deadline/day';
import { deadlinesOf } from '@jiefen/domain/deadline/of-document';
import { agreementEffectiveAt } from '@jiefen/domain/flow/mediation';
import { completenessOf } from '@jiefen/domain/paper/completeness';
import { expect, test } from 'vitest';
import { type AnyCase, courseOf } from '#features/workspace/course.ts';
import { openTestWorkspace } from '#features/workspace/testing/open-workspace.ts';
import people from '../../../../sync-server/demo/people.json';
import { SessionForm } from './session.svelte.ts';
import { Step } from './step.svelte.ts';
import { stories, wordsBefore } from './testing/story.ts';

type Room = Awaited<ReturnType<typeof openTestWorkspace>>;

/** What the app writes by itself or what is only a remark of the story: no form asks for it. */
const unasked = new Set(['note', 'sessionId']);

const roles = new Map(people.map(({ id, role }) => [id, role as RoleCode]));

async function begin({ collection, body: { id, schema, createdAt } }: AnyCase): Promise<Room> {
  const room = await openTestWorkspace();
  room.platform.setClock(Date.parse(createdAt));
  const made = await room.documents.create(collection, { id, schema, events: [] });
  if (!made.ok) throw new Error(made.problem);
  return room;
}

/** The case as it lies on the phone after somebody wrote down what they knew by then. */
async function writtenUpTo({ documents }: Room, story: AnyCase, event: FlowEvent): Promise<AnyCase> {
  const { collection, body } = story;
  const words = wordsBefore(story, event);
  const saved = await documents.change(collection, body.id, (now) => ({ ...now, ...words }));
  if (!saved.ok) throw new Error(saved.problem);
  return { collection, body: saved.row.body } as AnyCase;
}

/** Takes a step as the person in the story did, through the dialog of the case page. */
async function take(room: Room, entry: AnyCase, { type, by, payload = {} }: FlowEvent): Promise<void> {
  const step = new Step(
    { ...room, profile: { ...room.profile, id: by, role: roles.get(by) ?? 'security-auditor' } },
    entry,
    type,
  );
  const given = Object.entries(payload).filter(([key]) => !unasked.has(key));
  expect(Object.keys(step.fields)).toEqual(expect.arrayContaining(given.map(([key]) => key)));
  for (const [key, value] of given) step.change(key, value);
  const taken = await step.take();
  expect([type, taken, step.reason, step.problem]).toEqual([type, true, undefined, undefined]);
}

/** Holds a session through the form of the case page. */
async function hold(room: Room, entry: AnyCase, story: AnyCase, { payload }: FlowEvent): Promise<void> {
  if (entry.collection !== 'mediation' || story.collection !== 'mediation') throw new Error('no mediation');
  const session = new SessionForm(room, entry.body, null, '');
  await session.open();
  session.form.change({ ...story.body.sessions?.find(({ id }) => id === payload?.['sessionId']) });
  expect(await session.save()).toBe(true);
}

function standing({ collection, body }: AnyCase, { type, at }: FlowEvent): string {
  const today = dayInChina(at);
  const running = deadlinesOf(collection, body, { today }).filter(({ state }) => state !== 'met' && state !== 'lapsed');
  const dues = running.map(({ rule, due, state }) => `${rule} ${due}${state === 'open' ? '' : ` ${state}`}`);
  return [today, type.padEnd(20), courseOf({ collection, body } as AnyCase).title.zh, '|', dues.join(', ')]
    .join(' ')
    .trim();
}

function ending(entry: AnyCase): string[] {
  const { collection, body } = entry;
  const papers = collection === 'mediation' ? completenessOf(collection, body) : completenessOf(collection, body);
  const must = papers
    .filter(({ need }) => need === 'must')
    .map(({ code, state }) => (state === 'in-file' ? code : `${code} ${state}`));
  const tracks = Object.entries(courseOf(entry).folded.tracks).map(([name, state]) => `${name} ${state}`);
  const effective = collection === 'mediation' ? agreementEffectiveAt(body) : undefined;
  return [
    `tracks: ${tracks.join(', ')}`,
    `in effect since: ${effective ?? '-'}`,
    `papers that must be there: ${must.join(', ') || '-'}`,
  ];
}

test.each(stories)('%s, step by step through the case page', async (name, story) => {
  const room = await begin(story);
  const { collection, body } = story;
  const now = async () => ({ collection, body: (await room.documents.read(collection, body.id))?.body }) as AnyCase;
  const lines: string[] = [];
  for (const event of body.events) {
    room.platform.setClock(Date.parse(event.at));
    const entry = await writtenUpTo(room, story, event);
    await (event.type === 'sessionHeld' ? hold(room, entry, story, event) : take(room, entry, event));
    lines.push(standing(await now(), event));
  }
  expect(courseOf(await now()).folded.notApplied).toEqual([]);
  await expect([...lines, ...ending(await now()), ''].join('\n')).toMatchFileSnapshot(
    `replay/${name.replace('/', '-')}.txt`,
  );
});
