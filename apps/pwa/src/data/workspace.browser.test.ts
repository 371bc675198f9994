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

async function openIn(platform: Platform): Promise<Workspace> {
  const opened = await openWorkspace({ platform, keyring, profile });
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
});
