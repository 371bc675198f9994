import type { SessionView } from '@jiefen/domain/access/session';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBrowserPlatform } from '#platform/browser.ts';
import type { Platform } from '#platform/platform.ts';
import { openKeyring, type Keyring } from '../keyring.ts';
import { createCipher } from '../log/cipher.ts';
import { completionOf, openStores } from '../log/indexed-db.ts';
import { makeKey } from '../log/testing.ts';
import { toProfile } from '../profile.ts';
import { openWorkspace } from '../workspace.ts';
import { createHold } from './hold.ts';

const CASE = '0197f2a0-0000-7000-8000-000000000001';
const password = 'jiefen words';

let view: SessionView;
let vault: string;
let keyring: Keyring | undefined;

const platform: Platform = {
  ...createBrowserPlatform(),
  fetch: () => Promise.reject(new TypeError('no network')),
  events: () => () => {},
};

beforeEach(async () => {
  const id = `u-${crypto.randomUUID()}`;
  const person = { id, name: '赵德厚', role: 'village-mediator', orgId: 'pmc-np', region: '990101' } as const;
  view = { person, organisation: null, scopes: [] };
  vault = `jiefen-${crypto.randomUUID()}`;
  await plant();
});

afterEach(async () => (await start()).destroy(view.person.id));

async function start(): Promise<Keyring> {
  keyring = await openKeyring(platform, createHold());
  return keyring;
}

/** A vault as the first version left it: its key on the disk, a page of one unsent case, a page that was damaged. */
async function plant(): Promise<void> {
  const key = await makeKey();
  const cipher = createCipher(key);
  const seal = (content: unknown, place: string) =>
    cipher.seal(new TextEncoder().encode(JSON.stringify(content)), place);
  const profile = await seal(view, vault);
  await write('jiefen-keyring', ['key', 'last'], (put) => {
    put('key', { vault, key, profile }, view.person.id);
    put('last', view.person.id, 'last');
  });
  const page = { number: 1, ...(await seal([stored()], `${vault}|mediation/0|1`)) };
  const mark = await cipher.seal(new TextEncoder().encode(vault), vault);
  await write(vault, ['page', 'aside', 'mark'], (put) => {
    put('page', page, ['mediation/0', 1]);
    put('aside', { ...page, number: 7, bytes: new ArrayBuffer(32) }, ['mediation/0', 7]);
    put('mark', mark, 'key');
  });
}

function stored() {
  const body = { id: CASE, region: '990101', schema: 1, title: '邻里排水', createdBy: view.person.id, events: [] };
  const server = { ver: 0, op: 'op-1', hlc: '', scopes: [], conflicts: [] };
  const row = {
    id: CASE,
    unsent: 1,
    since: 5,
    base: null,
    told: null,
    refusal: null,
    rank: 1,
    body: { ...body, ...server },
  };
  return { ...row, _deleted: false, _attachments: {}, _meta: { lwt: 1 }, _rev: '1-planted' };
}

type Put = (store: string, value: unknown, key: IDBValidKey) => void;

async function write(name: string, stores: string[], work: (put: Put) => void): Promise<void> {
  const db = await openStores(name, stores);
  const transaction = db.transaction(stores, 'readwrite');
  work((store, value, key) => transaction.objectStore(store).put(value, key));
  await completionOf(transaction);
  db.close();
}

async function firstCase(by: Keyring): Promise<unknown> {
  const opened = await openWorkspace({ platform, keyring: by, profile: toProfile(view) });
  if (!opened.ok) throw new Error(opened.problem);
  const row = await opened.workspace.documents.read('mediation', CASE);
  await opened.workspace.close();
  return row && { unsent: row.unsent, title: row.body.title };
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('a vault of the first version', () => {
  it('opens as it was until its person can sign in', async () => {
    const before = await start();
    expect(await before.deviceProfile()).toEqual(toProfile(view));
    await before.openDevice(view.person.id);
    expect(await firstCase(before)).toEqual({ unsent: 1, title: '邻里排水' });
  });

  it('gets its lock at the next sign-in: nothing is lost, and the old key and vault are erased', async () => {
    const online = await start();
    expect(await online.admit({ view, account: 'zhao', password })).toMatchObject({ ok: true });
    expect(await firstCase(online)).toEqual({ unsent: 1, title: '邻里排水' });
    expect(await names()).not.toContain(vault);

    const later = await start();
    expect(await later.deviceProfile()).toBeUndefined();
    const [resident] = await later.residents();
    expect(await later.unlock(resident?.vault ?? '', { password: 'wrong' })).toMatchObject({ problem: 'wrong' });
    expect(await later.unlock(resident?.vault ?? '', { password })).toMatchObject({ ok: true });
    expect(await firstCase(later)).toEqual({ unsent: 1, title: '邻里排水' });
  });

  it('keeps what was written and read in it before its person could sign in', async () => {
    const before = await start();
    await before.openDevice(view.person.id);
    const opened = await openWorkspace({ platform, keyring: before, profile: toProfile(view) });
    if (!opened.ok) throw new Error(opened.problem);
    const { documents, drafts, close } = opened.workspace;
    await documents.change('mediation', CASE, (body) => ({ ...body, title: '断网时改的' }));
    await drafts.put('case-form/new', { kind: 'case-form', content: '没写完的话' });
    await close();
    const online = await start();
    await online.admit({ view, account: 'zhao', password });
    expect(await firstCase(online)).toEqual({ unsent: 1, title: '断网时改的' });
    const again = await openWorkspace({ platform, keyring: online, profile: toProfile(view) });
    if (!again.ok) throw new Error(again.problem);
    expect(await again.workspace.drafts.get('case-form/new')).toMatchObject({ content: '没写完的话' });
    expect(again.workspace.damage).toEqual([]);
    await again.workspace.close();
  });

  it('whose copy was broken off is copied anew', async () => {
    await write(`${vault}-2`, ['page', 'aside', 'mark'], (put) => put('page', { number: 9 }, ['mediation/0', 9]));
    const online = await start();
    await online.admit({ view, account: 'zhao', password });
    expect(await firstCase(online)).toEqual({ unsent: 1, title: '邻里排水' });
  });

  it('whose erasing was broken off is erased at the next sign-in, and its successor stands', async () => {
    await (await start()).admit({ view, account: 'zhao', password });
    await plant();
    const online = await start();
    await online.admit({ view, account: 'zhao', password });
    expect(await names()).not.toContain(vault);
    expect(await firstCase(online)).toEqual({ unsent: 1, title: '邻里排水' });
  });
});
