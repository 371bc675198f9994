import type { Platform } from '#platform/platform.ts';
import type { Parcel } from '@jiefen/domain/sync/parcel';
import { handOver, sendParcels } from './hand-over.ts';
import { obey, type Obeying } from './obey.ts';
import { askOrders } from './orders.ts';
import { openShelf, type Shelf } from './shelf.ts';

const EVERY_MS = 5 * 60_000;

export interface CourierSetting {
  platform: Platform;
  destroy: Obeying['destroy'];
}

/** The name of the lock an open vault holds: it sends by itself. */
export function packingLock(device: string): string {
  return `jiefen-packing-${device}`;
}

/**
 * Looks after the vaults that are locked: obeys what is ordered of them, and carries their parcels with whichever
 * session this browser has. Runs at once, when the network or the person comes back, and every five minutes.
 */
export function startCourier({ platform, destroy }: CourierSetting): () => void {
  let isStopped = false;
  let callOff = () => {};
  let running: Promise<void> | undefined;

  const round = async () => {
    const shelf = await openShelf();
    try {
      await goRound({ platform, destroy }, shelf);
    } finally {
      shelf.close();
    }
  };

  function start(): void {
    if (isStopped || !platform.online.current || !platform.visible.current) return;
    callOff();
    running ??= round()
      // Without a shelf there is nothing to carry; the vaults themselves are not touched.
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
        if (!isStopped) callOff = platform.timer(EVERY_MS, start);
      });
  }

  const leave = [platform.online.subscribe(start), platform.visible.subscribe(start)];
  start();
  return () => {
    isStopped = true;
    callOff();
    for (const stop of leave) stop();
  };
}

/** One round over everything that lies on the shelf. */
export async function goRound({ platform, destroy }: CourierSetting, shelf: Shelf): Promise<void> {
  const locked = await lockedOf(platform, shelf);
  const vaults = (await shelf.vaults()).filter(({ device }) => locked.has(device));
  const { orders = [], epoch } = (await askOrders(platform, vaults)) ?? {};
  const ordered = new Map(orders.map((order) => [order.device, order]));
  for (const vault of vaults) {
    const order = ordered.get(vault.device);
    if (order !== undefined) await obey({ line: platform, shelf, destroy, epoch }, vault, order);
  }
  const send = (parcels: readonly Parcel[]) => sendParcels(platform, '/api/parcels', parcels);
  for (const device of locked) {
    if (!ordered.has(device) && !(await handOver(shelf, device, epoch, send))) return;
  }
}

/** Vaults nobody has open in any tab. */
async function lockedOf({ locks }: Platform, shelf: Shelf): Promise<Set<string>> {
  const known = new Set([...(await shelf.devices()), ...(await shelf.vaults()).map(({ device }) => device)]);
  for (const device of known) {
    const lock = await locks.take(packingLock(device), { now: true });
    if (lock === undefined) known.delete(device);
    else lock.release();
  }
  return known;
}
