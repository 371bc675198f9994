import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserPlatform } from '#platform/browser.ts';
import { createCipher } from '../log/cipher.ts';
import { makeKey, newVaultName } from '../log/testing.ts';
import type { Workspace } from '../workspace.ts';
import type { Frame } from './frames.ts';
import { openLine, type Line } from './line.ts';
import { createManyCases } from './testing/many-cases.ts';
import { openPage, type Page } from './testing/page.ts';
import type { TabSetting } from './testing/tab.ts';

let setting: TabSetting;
let pages: Page[];

beforeEach(async () => {
  pages = [];
  const [id, role] = [`u-${crypto.randomUUID()}`, 'village-mediator'] as const;
  const profile = { id, name: '赵测试', role, orgId: 'pmc-np', region: '990101', organisation: null };
  setting = { vault: newVaultName(), key: await makeKey(), profile };
});

afterEach(async () => {
  for (const page of pages) await page.close();
});

async function openTab(): Promise<Page> {
  const page = await openPage(setting);
  pages.push(page);
  return page;
}

async function openCase({ documents }: Workspace, title: string): Promise<string> {
  const saved = await documents.create('mediation', { schema: 1, title });
  if (!saved.ok) throw new Error(saved.problem);
  return saved.row.id;
}

async function bodyIn({ documents }: Workspace, id: string) {
  return (await documents.read('mediation', id))?.body;
}

/** A session that was held, in so many words. */
function note({ documents }: Workspace, id: string, record: string) {
  return documents.appendTo('mediation', id, 'sessions', { record });
}

async function recordsIn(workspace: Workspace, id: string): Promise<unknown[]> {
  return (await bodyIn(workspace, id))?.sessions?.map(({ record }) => record) ?? [];
}

/** A list on a screen. */
function titlesOf({ documents }: Workspace): () => (string | undefined)[] | undefined {
  const list = documents.watch('mediation');
  list.subscribe(() => undefined);
  return () => list.current?.map(({ body }) => body.title).sort();
}

/** The case names in a list that opens no case. */
function namesOf({ documents }: Workspace): () => string[] {
  const list = documents.watchHeads('mediation');
  list.subscribe(() => undefined);
  return () => (list.current ?? []).map(({ outline }) => outline.title.zh).sort();
}

/** Listens to what the tabs say to each other, with the key. */
function overhear(): { frames: Frame[]; line: Line } {
  const frames: Frame[] = [];
  const line = openLine(createBrowserPlatform(), { ...setting, cipher: createCipher(setting.key) }, (frame) =>
    frames.push(frame),
  );
  return { frames, line };
}

describe('the tabs of one person', () => {
  it('show at once what one of them writes, whichever it is', async () => {
    const [leader, attached] = [await openTab(), await openTab()];
    const [inLeader, inAttached] = [titlesOf(leader), titlesOf(attached)];
    await openCase(leader, '1');
    const id = await openCase(attached, '2');
    await vi.waitFor(() => expect([inLeader(), inAttached()]).toEqual(Array(2).fill(['1', '2'])));
    await leader.documents.change('mediation', id, (body) => ({ ...body, title: '3' }));
    await vi.waitFor(() => expect([inLeader(), inAttached()]).toEqual(Array(2).fill(['1', '3'])));
    expect(attached.device).toBe(leader.device);
  });

  it('keep all edits made at the same moment, in different fields and in one list', async () => {
    const [first, second, third] = [await openTab(), await openTab(), await openTab()];
    const id = await openCase(first, '同时');
    const saved = await Promise.all([
      ...[first, second, third].flatMap((page, place) => [1, 2, 3].map((turn) => note(page, id, `${place}-${turn}`))),
      second.documents.change('mediation', id, (body) => ({ ...body, title: '题' })),
      third.documents.change('mediation', id, (body) => ({ ...body, brief: '述' })),
    ]);
    expect(saved.every(({ ok }) => ok)).toBe(true);
    for (const page of pages) {
      expect(await bodyIn(page, id)).toMatchObject({ title: '题', brief: '述' });
      expect((await recordsIn(page, id)).sort()).toEqual([
        '0-1',
        '0-2',
        '0-3',
        '1-1',
        '1-2',
        '1-3',
        '2-1',
        '2-2',
        '2-3',
      ]);
    }
  });

  it('share drafts and the status of the one sync', async () => {
    const [leader, attached] = [await openTab(), await openTab()];
    await attached.drafts.put('case-form/new', { kind: 'new-mediation', content: { title: '没写完' } });
    expect(await leader.drafts.get('case-form/new')).toMatchObject({ content: { title: '没写完' } });
    await openCase(attached, '待传');
    await vi.waitFor(() => expect(attached.sync.status.current?.pending).toBe(1));
    await attached.sync.now();
    await vi.waitFor(() => expect(attached.sync.status.current?.problem).toBe('offline'));
  });

  it('go on without a leader that closes in the middle of their writing', async () => {
    const [leader, attached, third] = [await openTab(), await openTab(), await openTab()];
    const seen = titlesOf(third);
    const id = await openCase(leader, '0');
    const writes = Array.from({ length: 20 }, (_, turn) => note(attached, id, `${turn}`));
    await leader.close();
    expect((await Promise.all(writes)).filter(({ ok }) => !ok)).toEqual([]);
    expect((await recordsIn(third, id)).length).toBe(20);
    await attached.close();
    await openCase(third, '1');
    await vi.waitFor(() => expect(seen()).toEqual(['0', '1']));
  });

  it('lose no acknowledged word when the leader is killed, twenty times', { timeout: 120_000 }, async () => {
    const words: string[] = [];
    await openTab();
    const id = await openCase(pages[0] as Page, '杀');
    for (let turn = 0; turn < 20; turn += 1) {
      const [leader, attached] = [pages.shift() as Page, await openTab()];
      const writes = Array.from({ length: 6 }, async (_, hand) => {
        const record = `${turn}-${hand}`;
        if ((await note(attached, id, record)).ok) words.push(record);
        await leader.drafts.put('gone', { kind: 'x', content: turn }).catch(() => undefined);
      });
      // Each time at another point of the writing.
      await new Promise((resolve) => setTimeout(resolve, turn * 3));
      leader.kill();
      await Promise.race([Promise.all(writes), vi.waitFor(() => expect(words.length).toBe(6 * (turn + 1)), 20_000)]);
    }
    const survivor = await openTab();
    expect((await recordsIn(survivor, id)).sort()).toEqual([...words].sort());
    expect(words.length).toBe(120);
  });

  it(
    'take the place of a leader that sleeps, which attaches itself when it wakes up',
    { timeout: 30_000 },
    async () => {
      const [sleeper, awake] = [await openTab(), await openTab()];
      const seen = titlesOf(sleeper);
      const id = await openCase(sleeper, '睡前');
      sleeper.freeze();
      expect((await awake.documents.change('mediation', id, (body) => ({ ...body, title: '醒着' }))).ok).toBe(true);
      const late = sleeper.documents.change('mediation', id, (body) => ({ ...body, brief: '睡着写的' }));
      sleeper.wake();
      expect((await late).ok).toBe(true);
      await openCase(awake, '后来');
      await vi.waitFor(() => expect(seen()).toEqual(['后来', '醒着']));
      expect(await bodyIn(awake, id)).toMatchObject({ title: '醒着', brief: '睡着写的' });
    },
  );

  it('hold the heads of a list of everything: what travels for a change is that change', async () => {
    const leader = await openTab();
    for (const title of ['1', '2', '3']) await openCase(leader, title);
    const attached = await openTab();
    const seen = namesOf(attached);
    await vi.waitFor(() => expect(seen()).toEqual(['1', '2', '3']));
    const { frames, line } = overhear();
    const id = await openCase(leader, '4');
    await vi.waitFor(() => expect(seen()).toEqual(['1', '2', '3', '4']));
    const indexed = frames.flatMap((frame) =>
      frame.kind === 'answer' && Array.isArray(frame.output) ? frame.output : [],
    );
    expect([...new Set(indexed.map(({ light }) => light.id))]).toEqual([id]);
    line.close();
  });

  it('see what a first sync brings without any body travelling that no list asks for', async () => {
    const many = createManyCases(60);
    setting = { ...setting, fetch: many.fetch };
    const [leader, attached] = [await openTab(), await openTab()];
    const [names, count] = [namesOf(attached), attached.documents.watchCount('mediation')];
    count.subscribe(() => undefined);
    await vi.waitFor(() => expect(count.current).toBe(0));
    const { frames, line } = overhear();
    many.open();
    await leader.sync.now();
    await vi.waitFor(() => expect([names().length, count.current]).toEqual([60, 60]));
    expect(JSON.stringify(frames)).not.toContain(many.brief);
    expect((await bodyIn(attached, many.ids[7] ?? ''))?.brief).toContain(many.brief);
    line.close();
  });

  it('speak to nobody while there is one, but for saying twice that it leads', async () => {
    const { frames, line } = overhear();
    const alone = await openTab();
    for (const title of ['1', '2', '3']) await openCase(alone, title);
    await alone.sync.now();
    await alone.close();
    await vi.waitFor(() => expect(frames.map(({ kind }) => kind)).toEqual(['here', 'here']));
    line.close();
  });

  it('write down once what was added while the leader died, whoever added it and however', async () => {
    const leader = await openTab();
    const id = await openCase(leader, '一次');
    const attached = await openTab();
    const event = attached.documents.newEvent({ type: 'sessionHeld' });
    const twice = attached.documents.change('mediation', id, (body) => ({ ...body, events: [...body.events, event] }));
    leader.kill();
    expect((await twice).ok).toBe(true);
    await attached.documents.change('mediation', id, (body) => ({ ...body, events: [...body.events, event] }));
    expect((await bodyIn(attached, id))?.events.map(({ type }) => type)).toEqual(['sessionHeld']);
  });

  it('give nothing to read to whoever does not have the key', async () => {
    const leader = await openTab();
    const heard: string[] = [];
    const wire = new BroadcastChannel(`tabs/${setting.vault}`);
    wire.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) =>
      heard.push(new TextDecoder().decode(data)),
    );
    await openTab();
    await openCase(leader, '不可外传');
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(2));
    expect(heard.join('')).not.toMatch(/不可外传|kind|leader/);
    wire.close();
  });
});
