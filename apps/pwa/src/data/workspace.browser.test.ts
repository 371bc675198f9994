import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBrowserPlatform } from '#platform/browser.ts';
import type { Platform } from '#platform/platform.ts';
import type { Profile } from './profile.ts';
import { createTestKeyring } from './testing.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

let keyring: ReturnType<typeof createTestKeyring>;
let profile: Profile;
let open: Workspace[];

/** A tab of this origin that reaches no server. */
function tab(): Platform {
  return {
    ...createBrowserPlatform(),
    fetch: () => Promise.reject(new TypeError('no network')),
    events: () => () => {},
  };
}

beforeEach(async () => {
  open = [];
  keyring = createTestKeyring();
  profile = {
    id: `u-${crypto.randomUUID()}`,
    name: '赵测试',
    role: 'village-mediator',
    orgId: 'pmc-np',
    region: '990101',
    organisation: null,
  };
});

afterEach(async () => {
  for (const workspace of open) await workspace.close();
  await keyring.destroy(profile.id);
});

async function openIn(platform: Platform, takeOver = false): Promise<Workspace> {
  const opened = await openWorkspace({ platform, keyring, profile, takeOver });
  if (!opened.ok) throw new Error(opened.problem);
  open.push(opened.workspace);
  return opened.workspace;
}

async function openCase({ documents }: Workspace, title: string): Promise<string> {
  const saved = await documents.create('mediation', { schema: 1, title });
  if (!saved.ok) throw new Error(saved.problem);
  return saved.row.id;
}

describe('a person’s workspace', () => {
  it('opens without network and finds the words of the last time', async () => {
    const first = await openIn(tab());
    const id = await openCase(first, '邻里排水');
    await first.drafts.put('case-form/new', { kind: 'new-mediation', content: { title: '没写完' } });
    await first.close();

    const second = await openIn(tab());
    expect((await second.documents.read('mediation', id))?.body.title).toBe('邻里排水');
    expect(await second.drafts.get('case-form/new')).toMatchObject({ content: { title: '没写完' } });
    expect(second.device).toBe(first.device);
    expect(second.sync.status.current.pending).toBe(1);
  });

  it('is open in one tab at a time', async () => {
    await openIn(tab());
    expect(await openWorkspace({ platform: tab(), keyring, profile })).toEqual({
      ok: false,
      problem: 'open-elsewhere',
    });
  });

  it('can be taken over: the first tab is told and closed, and nothing is lost', async () => {
    const first = await openIn(tab());
    const told = new Promise<void>((resolve) => void first.onTaken(resolve));
    const id = await openCase(first, '第一个标签页');

    const second = await openIn(tab(), true);
    await told;
    expect((await second.documents.read('mediation', id))?.body.title).toBe('第一个标签页');
    const late = await first.documents.change('mediation', id, (body) => ({ ...body, title: '太晚' }));
    expect(late).toEqual({ ok: false, problem: 'closed' });
    expect((await second.documents.read('mediation', id))?.body.title).toBe('第一个标签页');
  });

  it('is taken by force from a tab that cannot answer, whose later writes are refused', async () => {
    const frozen = tab();
    const deaf = { ...frozen, channel: () => ({ post: () => {}, listen: () => {}, close: () => {} }) };
    const first = await openIn({
      ...deaf,
      locks: { take: async (name, how) => deafTo(await frozen.locks.take(name, how)) },
    });
    const id = await openCase(first, '冻结的标签页');

    const second = await openIn(tab(), true).catch((error: unknown) => error);
    // Both are in one page here, and a page opens each database of the library once; the vault itself is already taken.
    expect(String(second)).toContain('DB8');
    const late = await first.documents.change('mediation', id, (body) => ({ ...body, title: '太晚' }));
    expect(late).toEqual({ ok: false, problem: 'taken' });
  });
});

function deafTo<Lock extends { release(): void } | undefined>(lock: Lock): Lock {
  return lock && { ...lock, lost: new Promise<void>(() => {}) };
}
