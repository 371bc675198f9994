import { bytesToBase64 } from '@jiefen/domain/sync/base64';
import type { DeviceSealing } from '@jiefen/domain/sync/device';
import { readRescueText, type Parcel } from '@jiefen/domain/sync/parcel';
import { CURVE } from '@jiefen/domain/sync/parcel-key';
import { openParcel } from '@jiefen/domain/sync/parcel-open';
import type { Change, SyncRequest } from '@jiefen/domain/sync/wire';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserPlatform } from '#platform/browser.ts';
import type { Platform } from '#platform/platform.ts';
import { openDatabase } from '../database.ts';
import type { Profile } from '../profile.ts';
import { createTestDisk, type TestDisk } from '../testing.ts';
import { furnish, type Furnished } from '../workspace.ts';
import { goRound } from './courier.ts';
import { acknowledgeObeyed, obeyed } from './obey.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** A server that knows parcels, as the wire says; it takes no pushes before it is told to. */
interface Server {
  privateKey: CryptoKey;
  given: DeviceSealing;
  isReachable: boolean;
  epoch: string;
  order: 'wipe' | 'revoke' | undefined;
  carried: Parcel[];
  handedOver: Parcel[];
  obeyed: string[];
  seen: SyncRequest[];
}

let disk: TestDisk;
let server: Server;
let shelf: Shelf;
let open: Furnished[];
let profile: Profile;
let platform: Platform;

beforeEach(async () => {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const secret = bytesToBase64(crypto.getRandomValues(new Uint8Array(32)));
  const given = { key: { id: 'k1', public: bytesToBase64(point) }, secret, token: 'token-1' };
  server = {
    privateKey: pair.privateKey,
    given,
    isReachable: true,
    epoch: 'e1',
    order: undefined,
    carried: [],
    handedOver: [],
    obeyed: [],
    seen: [],
  };
  disk = createTestDisk();
  shelf = await openShelf();
  for (const { device } of await shelf.vaults()) await shelf.clear(device);
  open = [];
  profile = {
    id: 'u-zhao',
    name: '赵测试',
    role: 'village-mediator',
    orgId: 'pmc-np',
    region: '990101',
    organisation: null,
  };
  platform = { ...createBrowserPlatform(), fetch: answer, events: () => () => {} };
});

afterEach(async () => {
  for (const furnished of open) await furnished.close();
  shelf.close();
  acknowledgeObeyed();
});

async function answer(address: string, { body }: RequestInit): Promise<Response> {
  if (!server.isReachable) throw new TypeError('no network');
  const sent = typeof body === 'string' ? JSON.parse(body) : {};
  const parcels: Parcel[] = sent.parcels ?? [];
  if (address === '/api/sync') return Response.json(syncAnswer(sent));
  if (address === '/api/devices/orders') {
    const orders =
      server.order === undefined ? [] : [{ device: sent.devices[0].device, person: 'u-zhao', order: server.order }];
    return Response.json({ orders, epoch: server.epoch });
  }
  if (address === '/api/devices/obeyed') {
    server.obeyed.push(sent.token);
    return new Response(null, { status: 204 });
  }
  (address === '/api/parcels' ? server.carried : server.handedOver).push(...parcels);
  return Response.json({ parcels: parcels.map(() => ({ taken: true })), epoch: server.epoch });
}

/** Gives no receipts: what is written stays unsent. */
function syncAnswer(request: SyncRequest) {
  server.seen.push(request);
  const more = {
    serverTime: Date.now(),
    receipts: [],
    documents: [],
    scopes: [],
    more: false,
    reset: false,
    digests: {},
  };
  const sealing = request.sealing === server.given.key.id ? undefined : server.given;
  const { epoch, order } = server;
  return { protocol: 2, epoch, checkpoint: { epoch, scopes: {} }, sealing, order, ...more };
}

async function openVault(): Promise<Furnished> {
  const furnished = await furnish(
    platform,
    profile,
    await openDatabase({ name: 'vault-of-zhao', storage: disk.storage }),
  );
  open.push(furnished);
  return furnished;
}

async function closeAll(): Promise<void> {
  for (const furnished of open.splice(0)) await furnished.close();
}

async function writeCase({ documents }: Furnished, title: string): Promise<string> {
  const saved = await documents.create('mediation', { schema: 1, title });
  if (!saved.ok) throw new Error(saved.problem);
  return saved.row.id;
}

async function changesIn(parcels: readonly Parcel[]): Promise<Change[]> {
  const opened = await Promise.all(parcels.map((parcel) => openParcel(crypto, server.privateKey, parcel)));
  return opened.flatMap((one) => (one?.content.changes ?? []) as Change[]);
}

const shelved = async (device: string) => (await shelf.of(device)).map(({ parcel }) => parcel);
const titlesOn = async (device: string) => (await changesIn(await shelved(device))).map(({ doc }) => doc['title']);

/** The vault has its credentials after the first contact. */
async function openAfterContact(): Promise<Furnished> {
  const vault = await openVault();
  await vault.sync.now();
  await expect.poll(async () => (await shelf.vaults()).length).toBe(1);
  return vault;
}

describe('what is unsent', () => {
  it('lies sealed outside the vault, one parcel per document, the newest words', async () => {
    const vault = await openAfterContact();
    const id = await writeCase(vault, '第一稿');
    await vault.documents.change('mediation', id, (body) => ({ ...body, title: '第二稿' }));
    await writeCase(vault, '另一件');
    await expect.poll(async () => (await titlesOn(vault.device)).toSorted()).toEqual(['另一件', '第二稿']);
  });

  it('is not readable there, not even whose it is or which document', async () => {
    const vault = await openAfterContact();
    const id = await writeCase(vault, '第一稿');
    await expect.poll(() => titlesOn(vault.device)).toEqual(['第一稿']);
    const text = JSON.stringify([await shelf.of(vault.device), await shelf.vaults()]);
    for (const hidden of [id, '第一稿', 'u-zhao', '赵测试', '990101']) expect(text).not.toContain(hidden);
  });

  it('that was written before the server gave a key is packed at the first contact', async () => {
    server.isReachable = false;
    const vault = await openVault();
    await writeCase(vault, '无网络时写的');
    server.isReachable = true;
    await vault.sync.now();
    await expect.poll(() => titlesOn(vault.device)).toEqual(['无网络时写的']);
  });

  it('is packed anew when the vault is opened, and what was received meanwhile leaves', async () => {
    const first = await openAfterContact();
    const { device } = first;
    await writeCase(first, '没来得及');
    await closeAll();
    const [parcel] = await shelved(device);
    if (parcel === undefined) throw new Error('nothing was packed');
    await shelf.put({ device, tag: 'of a document that was received', parcel });
    await openVault();
    await expect.poll(() => shelf.of(device)).toHaveLength(1);
    expect(await titlesOn(device)).toEqual(['没来得及']);
  });
});

describe('the courier', () => {
  const destroy = vi.fn(async () => {});
  beforeEach(() => destroy.mockReset());

  it('carries the parcels of a locked vault, each until the server has answered', async () => {
    const vault = await openAfterContact();
    await writeCase(vault, '锁着也要送到');
    await closeAll();
    server.isReachable = false;
    await goRound({ platform, destroy }, shelf);
    expect(await shelf.of(vault.device)).toMatchObject([{ tag: expect.any(String) }]);
    server.isReachable = true;
    await goRound({ platform, destroy }, shelf);
    await goRound({ platform, destroy }, shelf);
    expect((await changesIn(server.carried)).map(({ doc }) => doc['title'])).toEqual(['锁着也要送到']);
    expect(destroy).not.toHaveBeenCalled();
  });

  it('S8: carries a parcel once more when the server was restored before its vault heard the receipt', async () => {
    const vault = await openAfterContact();
    await writeCase(vault, '服务器恢复前送到的');
    await closeAll();
    await goRound({ platform, destroy }, shelf);
    server.epoch = 'e2';
    await goRound({ platform, destroy }, shelf);
    await goRound({ platform, destroy }, shelf);
    const titles = (await changesIn(server.carried)).map(({ doc }) => doc['title']);
    expect(titles).toEqual(['服务器恢复前送到的', '服务器恢复前送到的']);
    server.order = 'wipe';
    server.epoch = 'e3';
    await goRound({ platform, destroy }, shelf);
    expect(await changesIn(server.handedOver)).toHaveLength(1);
    expect(await shelf.of(vault.device)).toEqual([]);
  });

  it('leaves an open vault alone: it sends by itself', async () => {
    const vault = await openAfterContact();
    await writeCase(vault, '开着');
    await expect.poll(() => titlesOn(vault.device)).toEqual(['开着']);
    await goRound({ platform, destroy }, shelf);
    expect(server.carried).toEqual([]);
  });

  it('obeys for a locked vault: hands over, destroys, says so, reports, in this order', async () => {
    const vault = await openAfterContact();
    await writeCase(vault, '先交出来');
    await closeAll();
    server.order = 'wipe';
    destroy.mockImplementation(async () => expect(server.handedOver).toHaveLength(1));
    await goRound({ platform, destroy }, shelf);
    expect((await changesIn(server.handedOver)).map(({ doc }) => doc['title'])).toEqual(['先交出来']);
    expect(destroy).toHaveBeenCalledExactlyOnceWith('vault-of-zhao', 'u-zhao');
    expect([server.obeyed, obeyed.current]).toEqual([['token-1'], 'wipe']);
    expect(await shelf.vaults()).toEqual([]);
  });

  it('destroys nothing while the handing over does not succeed', async () => {
    const vault = await openAfterContact();
    await writeCase(vault, '交不出去');
    await closeAll();
    server.order = 'wipe';
    const deaf: Platform = {
      ...platform,
      fetch: (address, init) =>
        address === '/api/devices/parcels' ? Promise.reject(new TypeError('cut off')) : answer(address, init),
    };
    await goRound({ platform: deaf, destroy }, shelf);
    expect(destroy).not.toHaveBeenCalled();
    expect(await shelf.of(vault.device)).toHaveLength(1);
  });
});

describe('an open vault with an order', () => {
  it('hands over words and drafts and then asks to be destroyed', async () => {
    const vault = await openAfterContact();
    const asked = vi.fn();
    vault.onOrdered(asked);
    await writeCase(vault, '最后一件');
    await vault.drafts.put('case-form/new', { kind: 'case-form', content: { brief: '没写完' } });
    server.order = 'revoke';
    await vault.sync.now();
    await expect.poll(() => asked.mock.calls.length).toBe(1);
    expect((await changesIn(server.handedOver)).map(({ doc }) => doc['title'])).toEqual(['最后一件']);
    const opened = await Promise.all(server.handedOver.map((parcel) => openParcel(crypto, server.privateKey, parcel)));
    expect(opened.flatMap((one) => one?.content.drafts ?? [])).toMatchObject([{ content: { brief: '没写完' } }]);
  });
});

describe('a sync request', () => {
  it('says how the phone is, and nothing of a person or a case', async () => {
    const vault = await openAfterContact();
    await writeCase(vault, '两家的地界');
    await vault.sync.now();
    await expect.poll(() => server.seen.at(-1)?.state?.unsent).toBe(1);
    const { state, sealing } = server.seen.at(-1) ?? {};
    expect(sealing).toBe('k1');
    expect(state).toMatchObject({ unsent: 1, refused: 0, persisted: expect.any(Boolean) });
  });
});

describe('the rescue file', () => {
  it('holds everything unsent and the drafts, sealed', async () => {
    const vault = await openAfterContact();
    await writeCase(vault, '救出来');
    await vault.drafts.put('case-form/new', { kind: 'case-form', content: { brief: '没写完' } });
    const rescue = await vault.rescueFile();
    if (!rescue.ok) throw new Error(rescue.problem);
    expect([rescue.changes, rescue.drafts]).toEqual([1, 1]);
    const text = await rescue.file.text();
    for (const hidden of ['救出来', '没写完', 'u-zhao']) expect(text + rescue.file.name).not.toContain(hidden);
    const read = readRescueText(text);
    if (!read.ok) throw new Error(read.problem);
    const opened = await openParcel(crypto, server.privateKey, read.parcel);
    expect(await opened?.isProven(server.given.secret)).toBe(true);
    expect(opened?.content).toMatchObject({ person: 'u-zhao', region: '990101', drafts: [{ key: 'case-form/new' }] });
  });

  it('cannot be written before the phone ever met its server', async () => {
    server.isReachable = false;
    const vault = await openVault();
    expect(await vault.rescueFile()).toEqual({ ok: false, problem: 'no-key' });
  });
});
