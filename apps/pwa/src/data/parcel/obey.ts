import { orders, type DeviceToken, type Order } from '@jiefen/domain/sync/device';
import type { Parcel } from '@jiefen/domain/sync/parcel';
import { createCell, type Cell } from '#platform/live.ts';
import { openCanaries } from '../safety/canaries.ts';
import { forgetVault } from '../safety/vanished.ts';
import { handOver, sendParcels, type Line } from './hand-over.ts';
import { reportObeyed } from './orders.ts';
import type { KnownVault, Shelf } from './shelf.ts';

const NOTE = 'jiefen-obeyed';

/** What was ordered of this phone and is done, until the person has read it. */
export const obeyed: Cell<Order | undefined> = createCell(readNote());

/** The person has read what happened. */
export function acknowledgeObeyed(): void {
  localStorage.removeItem(NOTE);
  obeyed.set(undefined);
}

export interface Obeying {
  line: Line;
  shelf: Shelf;
  /** The epoch of the server that gave the order. */
  epoch: string | undefined;
  /** Destroys the keys of a person’s vault and then its databases; does nothing when this phone has no such vault. */
  destroy(vault: string, person: string): Promise<void>;
}

/**
 * Obeys an order: hands over everything sealed, then destroys the vault, then reports. False when the handing over
 * did not succeed: then nothing is destroyed and it is tried again.
 */
export async function obey(
  { line, shelf, epoch, destroy }: Obeying,
  known: KnownVault,
  { person, order }: { person: string; order: Order },
): Promise<boolean> {
  if (known.destroyed !== true) {
    if (!(await handOverByToken({ line, shelf, epoch }, known))) return false;
    await destroy(known.vault, person);
    await forgetVault(openCanaries(), known.vault);
    await shelf.putVault({ ...known, destroyed: true });
    localStorage.setItem(NOTE, order);
    obeyed.set(order);
  }
  if (await reportObeyed(line, toToken(known))) await shelf.clear(known.device);
  return true;
}

/** Hands over what lies on the shelf for a vault, without a session; true when nothing is left to hand over. */
export function handOverByToken(
  { line, shelf, epoch }: Omit<Obeying, 'destroy'>,
  known: DeviceToken,
): Promise<boolean> {
  const send = (parcels: readonly Parcel[]) => sendParcels(line, '/api/devices/parcels', parcels, toToken(known));
  return handOver(shelf, known.device, epoch, send);
}

function toToken({ device, token }: DeviceToken): DeviceToken {
  return { device, token };
}

function readNote(): Order | undefined {
  const note = typeof localStorage === 'undefined' ? null : localStorage.getItem(NOTE);
  return orders.find((order) => order === note);
}
