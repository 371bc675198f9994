import type { Order } from '@jiefen/domain/sync/device';
import { createCell, type Cell } from '#platform/live.ts';
import type { Platform } from '#platform/platform.ts';
import { actAs } from './act-as.ts';
import { openDatabase, type Database } from './database.ts';
import { createDocuments, type Documents } from './documents.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { deviceOf, startDuties, type Duties } from './duties.ts';
import { createLazyEvidence, type LazyEvidence, type OwnedEvidence } from './evidence/lazy.ts';
import type { Keyring, Ring } from './keyring.ts';
import type { Damage } from './log/storage.ts';
import { reportVanished } from './parcel/device-state.ts';
import { obeyHere } from './parcel/obey-here.ts';
import { writeRescueFile, type RescueFile } from './parcel/rescue.ts';
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
import type { Sync } from './sync/sync.ts';
import { Tabs } from './tabs/tabs.ts';

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
  /** Calls when the vault is gone from under this tab; by then this workspace is closed. The result ends that. */
  onTaken(listener: () => void): () => void;
}

/**
 * - `wrong-key`: the vault was made with a key this phone no longer has
 * - `storage-unavailable`: the browser cannot open its database
 */
export type OpenProblem = 'wrong-key' | 'storage-unavailable';

export type Opened = { ok: true; workspace: Workspace } | { ok: false; problem: OpenProblem };

export interface WorkspaceSetting {
  platform: Platform;
  /** The vault of this person must be open in it. */
  keyring: Pick<Keyring, 'ringOf' | 'vaults' | 'destroy'>;
  profile: Profile;
}

/** Opens a person's vault: in this tab, or through the tab that has it open. One of them syncs. */
export async function openWorkspace({ platform: device, keyring, profile }: WorkspaceSetting): Promise<Opened> {
  const platform = actAs(device, profile.id);
  const ring = await keyring.ringOf(profile.id);
  const canaries = openCanaries();
  try {
    reportVanished(await lookForVanished(canaries, await keyring.vaults(), platform));
    const shop = new Shop({ platform, profile, ring, canaries });
    const workspace = await shop.open();
    obeyHere({ platform, keyring, profile, workspace });
    return { ok: true, workspace };
  } catch (error) {
    if (error instanceof WrongKey) return { ok: false, problem: 'wrong-key' };
    if (error instanceof DOMException || error instanceof StorageProblem)
      return { ok: false, problem: 'storage-unavailable' };
    throw error;
  }
}

class WrongKey extends Error {}

interface ShopSetting {
  platform: Platform;
  profile: Profile;
  ring: Ring;
  canaries: Canaries;
}

/** One tab's workspace, whether the tab leads or is attached. */
class Shop {
  readonly #setting: ShopSetting;
  readonly #tabs: Tabs;
  readonly #room = createRoomMaker(dropReserve);
  readonly #ordered = createCell<Order | undefined>(undefined);
  readonly #listeners = new Set<() => void>();
  #damage: readonly Damage[] = [];
  #database: Database | undefined;
  #evidence: OwnedEvidence | undefined;
  #closing: Promise<void> | undefined;

  constructor(setting: ShopSetting) {
    const { platform, ring } = setting;
    this.#setting = setting;
    this.#tabs = new Tabs({
      platform,
      ring,
      open: () => this.#openVault(),
      serve: () => this.#serve(),
      onEnd: () => void this.#end(),
    });
  }

  async open(): Promise<Workspace> {
    const { platform, profile, ring } = this.#setting;
    try {
      await this.#tabs.join();
      this.#database = await openDatabase({ name: ring.vault, storage: this.#tabs.shared.storage });
      await this.#tabs.begin();
      const { status } = this.#tabs.window;
      const sync = { status, now: () => this.#tabs.sync() };
      const furnished = await assemble({ platform, profile, database: this.#database, sync, ordered: this.#ordered });
      return this.#finish(furnished);
    } catch (error) {
      await this.#close();
      throw error;
    }
  }

  #finish(furnished: Omit<Furnished, 'close'>): Workspace {
    const damage = () => this.#damage;
    const evidence = createLazyEvidence(furnished, this.#setting.ring);
    this.#evidence = evidence;
    this.#room.offer(evidence.makeRoom);
    return {
      ...furnished,
      evidence,
      get damage() {
        return damage();
      },
      room: this.#room,
      close: () => this.#close(),
      onTaken: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
    };
  }

  async #openVault(): Promise<{ storage: Store['storage']; close(): void }> {
    const { platform, ring } = this.#setting;
    const store = await withRoom(() => openStore(platform, ring), this.#room.make);
    if (store === 'wrong-key') throw new WrongKey();
    this.#damage = store.damage;
    void fillReserve(platform);
    return { storage: makingRoom(store.storage, this.#room), close: () => store.close() };
  }

  /** What the leader does; the canaries are told how much the vault holds. */
  async #serve(): Promise<Duties> {
    const { platform, profile, canaries, ring } = this.#setting;
    const database = this.#database;
    if (database === undefined) throw new Error('A tab serves when its database is open');
    await greetVault(database, canaries, ring.vault, platform);
    const device = await deviceOf(database, platform);
    const author = { person: profile.id, region: profile.region };
    const duties = await startDuties({ platform, database, device, author, onOrder: (order) => this.#obey(order) });
    const stop = takeCensus({ database, status: duties.sync.status, canaries, vault: ring.vault, device, platform });
    return { ...duties, close: () => stop().finally(() => duties.close()) };
  }

  #obey(order: Order): void {
    this.#tabs.sendAway();
    this.#ordered.set(order);
  }

  #close(): Promise<void> {
    return (this.#closing ??= this.#closeInOrder());
  }

  async #closeInOrder(): Promise<void> {
    await this.#evidence?.close();
    await this.#tabs.close(async () => this.#database?.close());
  }

  async #end(): Promise<void> {
    const isClosedAlready = this.#closing !== undefined;
    await this.#close();
    if (!isClosedAlready) for (const listener of this.#listeners) listener();
  }
}

/** Puts documents, drafts and sync on an open database; when that fails, the database is closed. */
export async function furnish(platform: Platform, profile: Profile, database: Database): Promise<Furnished> {
  try {
    const ordered = createCell<Order | undefined>(undefined);
    const device = await deviceOf(database, platform);
    const author = { person: profile.id, region: profile.region };
    const duties = await startDuties({ platform, database, device, author, onOrder: ordered.set });
    const furnished = await assemble({ platform, profile, database, ordered, sync: duties.sync });
    return { ...furnished, close: () => duties.close().then(() => database.close()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Parts {
  platform: Platform;
  profile: Profile;
  database: Database;
  sync: Pick<Sync, 'status' | 'now'>;
  ordered: Cell<Order | undefined>;
}

async function assemble({ platform, profile, database, sync, ordered }: Parts): Promise<Omit<Furnished, 'close'>> {
  const clock = () => platform.clock();
  const device = await deviceOf(database, platform);
  const serverNow = () => clock() + (sync.status.current.offset ?? 0);
  const newId = () => platform.newId();
  const stamper = createStamper({ now: serverNow, newId, device });
  const author = { person: profile.id, region: profile.region, device };
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
  };
}
