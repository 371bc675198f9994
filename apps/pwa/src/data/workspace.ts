import type { Order } from '@jiefen/domain/sync/device';
import { createCell } from '#platform/live.ts';
import type { Platform } from '#platform/platform.ts';
import { actAs } from './act-as.ts';
import { openDatabase, type Database } from './database.ts';
import { createDocuments, type Documents } from './documents.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createLazyEvidence, type LazyEvidence, type OwnedEvidence } from './evidence/lazy.ts';
import type { Keyring } from './keyring.ts';
import { readNote, writeNote } from './local.ts';
import type { Damage } from './log/storage.ts';
import { reportVanished } from './parcel/device-state.ts';
import { obeyHere } from './parcel/obey-here.ts';
import { writeRescueFile, type RescueFile } from './parcel/rescue.ts';
import { openVaultParcels } from './parcel/vault-parcels.ts';
import type { Profile } from './profile.ts';
import { createQueries, type Queries } from './queries.ts';
import { openCanaries, type Canaries } from './safety/canaries.ts';
import { takeCensus } from './safety/census.ts';
import { createRoomMaker, makingRoom, withRoom, type RoomMaker } from './safety/making-room.ts';
import { dropReserve, fillReserve } from './safety/reserve.ts';
import { greetVault, lookForVanished } from './safety/vanished.ts';
import { createStamper } from './stamp.ts';
import { openStore, type Store } from './storage.ts';
import { StorageProblem } from './storage-problem.ts';
import { createExchange } from './sync/exchange.ts';
import { openState } from './sync/state.ts';
import { startSync, type Sync } from './sync/sync.ts';
import { takeVault, type VaultLock } from './tab-lock.ts';

/** What a person works with, on any storage. */
export interface Furnished {
  readonly profile: Profile;
  readonly platform: Platform;
  /** The name of this vault among the devices of its person: a UUID. */
  readonly device: string;
  readonly documents: Documents & Queries;
  readonly drafts: Drafts;
  readonly sync: Pick<Sync, 'status' | 'now'> & {
    /** This moment by the server's clock as far as it is known, in milliseconds since 1970 UTC. */
    serverNow(): number;
  };
  /** Everything not sent, refused words and drafts included, in one file sealed to the server. */
  rescueFile(): Promise<RescueFile>;
  /** Calls when the vault is to be destroyed; what is unsent has been handed over by then. */
  onOrdered(listener: () => void): void;
  close(): Promise<void>;
}

/** Everything a signed-in person works with. Open as long as the person works; offline too. */
export interface Workspace extends Furnished {
  /** Photos, recordings and signatures. */
  readonly evidence: LazyEvidence;
  /** Pages of the vault that could not be read; they lie aside and everything else is here. */
  readonly damage: readonly Damage[];
  /** It lives in memory alone: nothing written here outlives the page unless the server has received it. */
  readonly isPassing?: boolean;
  /** Frees room when the device is full; whoever has something that can be fetched again offers it. */
  readonly room?: Pick<RoomMaker, 'offer'>;
  /** Calls when another tab has taken the vault over; by then this workspace is closed. The result ends that. */
  onTaken(listener: () => void): () => void;
}

/**
 * - `open-elsewhere`: another tab has the vault; open it again with `takeOver` to have it here
 * - `wrong-key`: the vault was made with a key this phone no longer has
 * - `storage-unavailable`: the browser cannot open its database
 */
export type OpenProblem = 'open-elsewhere' | 'wrong-key' | 'storage-unavailable';

export type Opened = { ok: true; workspace: Workspace } | { ok: false; problem: OpenProblem };

export interface WorkspaceSetting {
  platform: Platform;
  /** The vault of this person must be open in it. */
  keyring: Pick<Keyring, 'ringOf' | 'vaults' | 'destroy'>;
  profile: Profile;
  takeOver?: boolean;
}

/** Opens a person's vault in this tab, and starts the sync. */
export async function openWorkspace({
  platform: device,
  keyring,
  profile,
  takeOver = false,
}: WorkspaceSetting): Promise<Opened> {
  const platform = actAs(device, profile.id);
  const ring = await keyring.ringOf(profile.id);
  const lock = await takeVault(platform, ring.vault, { takeOver });
  if (lock === undefined) return { ok: false, problem: 'open-elsewhere' };
  let store: Store | 'wrong-key' | undefined;
  try {
    const canaries = openCanaries();
    const room = createRoomMaker(dropReserve);
    reportVanished(await lookForVanished(canaries, await keyring.vaults(), platform));
    store = await withRoom(() => openStore(platform, ring), room.make);
    if (store !== 'wrong-key') {
      const furnished = await furnishWatched({ platform, profile, store, canaries, room });
      const evidence = createLazyEvidence(furnished, ring);
      room.offer(evidence.makeRoom);
      void fillReserve(platform);
      const workspace = { ...guard(furnished, evidence, store, lock), room };
      obeyHere({ platform, keyring, profile, workspace });
      return { ok: true, workspace };
    }
    lock.release();
    return { ok: false, problem: 'wrong-key' };
  } catch (error) {
    if (typeof store === 'object') store.close();
    lock.release();
    if (error instanceof DOMException || error instanceof StorageProblem)
      return { ok: false, problem: 'storage-unavailable' };
    throw error;
  }
}

/** Puts everything on the vault, and has the canaries told how much it holds. */
async function furnishWatched({ platform, profile, store, canaries, room }: Watched): Promise<Furnished> {
  const { name: vault } = store;
  const database = await openDatabase({ name: vault, storage: makingRoom(store.storage, room) });
  await closingOnFailure(database, greetVault(database, canaries, vault, platform));
  const furnished = await furnish(platform, profile, database);
  const { device, sync } = furnished;
  const stop = takeCensus({ database, status: sync.status, canaries, vault, device, platform });
  return { ...furnished, close: () => stop().finally(() => furnished.close()) };
}

interface Watched {
  platform: Platform;
  profile: Profile;
  store: Store;
  canaries: Canaries;
  room: RoomMaker;
}

/** Ties a workspace to its vault: closing gives the vault back, and another tab's wish for it closes. */
function guard(furnished: Furnished, evidence: OwnedEvidence, store: Store, lock: VaultLock): Workspace {
  const listeners = new Set<() => void>();
  let closing: Promise<void> | undefined;
  const close = () =>
    (closing ??= evidence
      .close()
      .then(() => furnished.close())
      .finally(() => {
        store.close();
        lock.release();
      }));
  void lock.asked.then(async () => {
    const isClosedAlready = closing !== undefined;
    await close();
    if (!isClosedAlready) for (const listener of listeners) listener();
  });
  return {
    ...furnished,
    evidence,
    damage: store.damage,
    close,
    onTaken(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Puts documents, drafts and sync on an open database; when that fails, the database is closed. */
export function furnish(platform: Platform, profile: Profile, database: Database): Promise<Furnished> {
  return closingOnFailure(database, putTogether(platform, profile, database));
}

async function closingOnFailure<Result>(database: Database, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function putTogether(platform: Platform, profile: Profile, database: Database): Promise<Furnished> {
  const clock = () => platform.clock();
  const device = await deviceOf(database, platform);
  const state = await openState(database, clock);
  const serverNow = () => clock() + (state.current.offset ?? 0);
  const newId = () => platform.newId();
  const stamper = createStamper({ now: serverNow, newId, device });
  const author = { person: profile.id, region: profile.region, device };
  const leaving = new AbortController();
  const exchange = createExchange(platform, leaving.signal);
  const ordered = createCell<Order | undefined>(undefined);
  const parcels = await openVaultParcels({ platform, database, device, author, onOrder: ordered.set });
  const sync = await startSync({ platform, database, state, device, exchange, parcels });
  return {
    profile,
    platform,
    device,
    documents: {
      ...createDocuments({ database, stamper, author, clock, now: serverNow, newId }),
      ...createQueries(database),
    },
    drafts: createDrafts(database.local, clock),
    rescueFile: () => writeRescueFile({ database, device, author, clock }),
    onOrdered: (listener) => void ordered.subscribe(listener),
    sync: { status: sync.status, now: sync.now, serverNow },
    async close() {
      leaving.abort();
      await sync.stop();
      await parcels.close();
      await database.close();
    },
  };
}

async function deviceOf({ local }: Database, platform: Platform): Promise<string> {
  const known = await readNote(local, 'device');
  if (typeof known === 'string') return known;
  const device = platform.newId();
  await writeNote(local, 'device', device, platform.clock());
  return device;
}
