import { afterEach, beforeEach, expect, it } from 'vitest';
import { createBrowserPlatform } from '#platform/browser.ts';
import type { Platform } from '#platform/platform.ts';
import { deleteStores } from '../log/indexed-db.ts';
import type { Profile } from '../profile.ts';
import { createTestKeyring } from '../testing.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { openCanaries } from './canaries.ts';
import { acceptLosses, lookForVanished } from './vanished.ts';

let keyring: ReturnType<typeof createTestKeyring>;
let profile: Profile;

const platform: Platform = {
  ...createBrowserPlatform(),
  fetch: () => Promise.reject(new TypeError('no network')),
  events: () => () => {},
};

beforeEach(async () => {
  keyring = createTestKeyring();
  const id = `u-${crypto.randomUUID()}`;
  profile = { id, name: '赵测试', role: 'village-mediator', orgId: 'pmc-np', region: '990101', organisation: null };
});

afterEach(() => keyring.destroy(profile.id));

/** A vault with two unsent records and a draft, closed again when the canaries know of it. */
async function fillVault(): Promise<string> {
  const { vault } = await keyring.ringOf(profile.id);
  const workspace = await open();
  await workspace.documents.create('mediation', { schema: 1, title: '邻里排水' });
  await workspace.documents.create('mediation', { schema: 1, title: '宅基地' });
  await workspace.drafts.put('case-form/new', { kind: 'new-mediation', content: {} });
  await expect.poll(() => heldIn(vault), { timeout: 10_000 }).toMatchObject({ records: 2, unsent: 2, drafts: 1 });
  await workspace.close();
  return vault;
}

async function open(): Promise<Workspace> {
  const opened = await openWorkspace({ platform, keyring, profile });
  if (!opened.ok) throw new Error(opened.problem);
  return opened.workspace;
}

const heldIn = async (vault: string) => (await openCanaries().read()).vaults[vault];

async function lossOf(vault: string) {
  const losses = await lookForVanished(openCanaries(), await keyring.vaults(), platform);
  return losses.find((loss) => loss.vault === vault);
}

const clearing: Readonly<Record<string, () => Promise<unknown>>> = {
  'the local storage': async () => localStorage.removeItem('jiefen-canary'),
  'the cache storage': () => caches.delete('jiefen-canary'),
  'the database of the canary': () => deleteStores('jiefen-canary'),
};

it('a vault that is there is not missed, whichever single place was cleared, and the place is filled again', async () => {
  const vault = await fillVault();
  for (const clear of Object.values(clearing)) {
    await clear();
    expect(await lossOf(vault)).toBeUndefined();
    expect(localStorage.getItem('jiefen-canary')).toContain(vault);
    expect(await (await caches.match('/canary'))?.text()).toContain(vault);
  }
});

it.each(Object.keys(clearing))(
  'a vault that was deleted is missed by what is left, after %s was cleared too',
  async (place) => {
    const vault = await fillVault();
    await deleteStores(vault);
    await clearing[place]?.();
    expect(await lossOf(vault)).toMatchObject({ how: 'gone', records: 2, unsent: 2, drafts: 1 });
    await acceptLosses(openCanaries());
    expect(await lossOf(vault)).toBeUndefined();
  },
);

it('a vault whose key is gone is missed, and the new one of the same person is not', async () => {
  const vault = await fillVault();
  await keyring.destroy(profile.id);
  const workspace = await open();
  await workspace.close();
  expect(await lossOf(vault)).toBeUndefined();

  const second = await fillVault();
  const losses = await lookForVanished(openCanaries(), [], platform);
  expect(losses.find((loss) => loss.vault === second)).toMatchObject({ how: 'locked', unsent: 2 });
});

it('a vault that was emptied in place is noticed when it is opened', async () => {
  const vault = await fillVault();
  await deleteStores(vault);
  const blind = { databases: () => Promise.reject(new Error('not in this engine')) };
  const { databases } = IDBFactory.prototype;
  Object.assign(IDBFactory.prototype, blind);
  try {
    await (await open()).close();
    expect(await lossOf(vault)).toMatchObject({ how: 'emptied', unsent: 2 });
  } finally {
    Object.assign(IDBFactory.prototype, { databases });
  }
});

it('tells nothing of a person: the places hold names of vaults and numbers', async () => {
  await fillVault();
  const text = localStorage.getItem('jiefen-canary') ?? '';
  for (const word of ['赵测试', profile.id, 'pmc-np', '990101', '邻里排水']) expect(text).not.toContain(word);
});
