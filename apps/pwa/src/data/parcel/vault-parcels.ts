import type { Order } from '@jiefen/domain/sync/device';
import { createSealer } from '@jiefen/domain/sync/parcel-seal';
import type { SyncRequest, SyncResponse } from '@jiefen/domain/sync/wire';
import type { Platform } from '#platform/platform.ts';
import type { Database } from '../database.ts';
import { createDrafts } from '../drafts.ts';
import type { SyncStatus } from '../sync/status.ts';
import { packingLock } from './courier.ts';
import { readCredentials, writeCredentials } from './credentials.ts';
import { deviceStateOf, vanishedHeard } from './device-state.ts';
import { handOverByToken } from './obey.ts';
import { askOrders } from './orders.ts';
import { fetchRescuedDrafts } from './rescue.ts';
import { startPacker, type Packer } from './packer.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** As long as the tab lives. */
const FOR_EVER = 2_000_000_000;
/** The tag of the drafts a vault leaves behind when it is ordered to be destroyed; no document has it. */
const DRAFTS = 'drafts';

export interface VaultParcelSetting {
  platform: Platform;
  database: Database;
  device: string;
  author: { person: string; region: string };
  /** The vault is to be handed over and destroyed. Called once; what is unsent lies sealed on the shelf by then. */
  onOrder(order: Order): void;
}

/** The parcels of an open vault: they follow its rows, and its syncs tell how the phone is. */
export interface VaultParcels {
  /** What a sync request says about the phone. */
  ask(status: SyncStatus): Promise<Pick<SyncRequest, 'state' | 'sealing'>>;
  /** Takes what the answer says to the phone. */
  told(response: Pick<SyncResponse, 'sealing' | 'order' | 'epoch'>): Promise<void>;
  /** A round of sync has ended: an order is obeyed now, when everything could go. */
  ended(problem: string | null): Promise<void>;
  close(): Promise<void>;
}

/** Starts packing for an open vault. Without a shelf, as in a private window, the vault works on alone. */
export async function openVaultParcels(setting: VaultParcelSetting): Promise<VaultParcels> {
  const shelf = await openShelf().catch(() => undefined);
  const parcels = new OpenVault(setting, shelf);
  await parcels.start();
  return parcels;
}

class OpenVault implements VaultParcels {
  readonly #setting: VaultParcelSetting;
  readonly #shelf: Shelf | undefined;
  readonly #packer: Packer | undefined;
  readonly #lock: Promise<{ release(): void } | undefined>;
  #order: Order | undefined;
  #epoch: string | undefined;
  #isObeying = false;
  #hasFetched = false;

  constructor(setting: VaultParcelSetting, shelf: Shelf | undefined) {
    const { platform, device } = setting;
    this.#setting = setting;
    this.#shelf = shelf;
    this.#packer = shelf && startPacker({ ...setting, shelf, clock: () => platform.clock() });
    this.#lock = platform.locks.take(packingLock(device), { wait: FOR_EVER });
  }

  async start(): Promise<void> {
    const given = await readCredentials(this.#setting.database);
    // The packing goes on behind: nobody waits for it to open the vault.
    if (given !== undefined) void this.#packer?.use(given).catch(() => undefined);
  }

  async ask(status: SyncStatus): Promise<Pick<SyncRequest, 'state' | 'sealing'>> {
    const { platform, database } = this.#setting;
    const given = await readCredentials(database);
    return { state: await deviceStateOf(platform, status, platform.clock()), sealing: given?.key.id ?? '' };
  }

  async told({ sealing, order, epoch }: Pick<SyncResponse, 'sealing' | 'order' | 'epoch'>): Promise<void> {
    const { database, platform } = this.#setting;
    vanishedHeard();
    if (sealing !== undefined) {
      await writeCredentials(database, sealing, platform.clock());
      void this.#packer?.use(sealing).catch(() => undefined);
    }
    this.#order = order;
    this.#epoch = epoch;
  }

  async ended(problem: string | null): Promise<void> {
    if (problem === null) await this.#fetchDrafts();
    // A session that ended may have been ended by an order.
    if (problem === 'sign-in') await this.#askOrder();
    const order = this.#order;
    if (order === undefined || this.#isObeying || (problem !== null && problem !== 'sign-in')) return;
    this.#isObeying = true;
    await this.#packer?.settled();
    await this.#leaveDrafts();
    this.#isObeying = await this.#handOver();
    if (this.#isObeying) this.#setting.onOrder(order);
  }

  async #handOver(): Promise<boolean> {
    const { platform, database, device } = this.#setting;
    const given = await readCredentials(database);
    if (given === undefined || this.#shelf === undefined) return false;
    const { token } = given;
    return handOverByToken({ line: platform, shelf: this.#shelf, epoch: this.#epoch }, { device, token });
  }

  async close(): Promise<void> {
    await this.#packer?.stop();
    this.#shelf?.close();
    void this.#lock.then((lock) => lock?.release());
  }

  /** Drafts out of one's own rescue file come back once after each opening. */
  async #fetchDrafts(): Promise<void> {
    if (this.#hasFetched) return;
    this.#hasFetched = true;
    const { platform, database } = this.#setting;
    await fetchRescuedDrafts(
      platform,
      createDrafts(database.local, () => platform.clock()),
    );
  }

  async #askOrder(): Promise<void> {
    const { platform, database, device } = this.#setting;
    const given = await readCredentials(database);
    const answer = given && (await askOrders(platform, [{ device, token: given.token }]));
    this.#order = answer?.orders.find((order) => order.device === device)?.order;
    this.#epoch = answer?.epoch;
  }

  /** Words that are no document yet go along for their writer, who fetches them after signing in elsewhere. */
  async #leaveDrafts(): Promise<void> {
    const { database, device, author, platform } = this.#setting;
    const given = await readCredentials(database);
    const drafts = await createDrafts(database.local, () => platform.clock()).list();
    if (given === undefined || drafts.length === 0) return;
    const sealer = await createSealer(crypto, { device, ...given });
    const at = new Date(platform.clock()).toISOString();
    const parcel = await sealer.seal({ ...author, at, changes: [], drafts });
    await this.#shelf?.put({ device, tag: DRAFTS, parcel });
  }
}
