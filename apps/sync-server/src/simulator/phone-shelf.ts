import { toChange } from '@jiefen/domain/sync/held';
import type { Change } from '@jiefen/domain/sync/wire';
import type { Phone } from './phone.ts';

/** An unsent change as it lies outside the vault; it is sealed when it is carried. */
export interface ShelvedChange {
  device: string;
  change: Change;
  /** The epoch of the server somebody carried it to; null while nobody has. */
  carriedTo: string | null;
}

type Holder = Pick<Phone, 'device' | 'disk' | 'shelf'>;

/** Makes the shelf agree with one row of the vault. */
export function shelve({ device, disk, shelf }: Holder, id: string): void {
  const kept = disk.get(id);
  const place = `${device}/${id}`;
  if (kept?.held.unsent !== true) {
    shelf.delete(place);
    return;
  }
  const change = toChange(kept.collection, kept.held);
  const lain = shelf.get(place);
  const carriedTo = JSON.stringify(lain?.change) === JSON.stringify(change) ? (lain?.carriedTo ?? null) : null;
  shelf.set(place, { device, change, carriedTo });
}

/** Tells whether words wait that the server has given no receipt for. */
export function hasUnsent({ disk }: Pick<Phone, 'disk'>): boolean {
  return [...disk.values()].some(({ held }) => held.unsent);
}

/** The vault of this phone is gone; the next one has another name. Its parcels stay where they are. */
export function forgetVault(phone: Phone): void {
  const [name, number = '0'] = phone.device.split('+');
  phone.device = `${name}+${Number(number) + 1}`;
  phone.disk.clear();
  phone.checkpoint = null;
  phone.isLeaving = false;
}
