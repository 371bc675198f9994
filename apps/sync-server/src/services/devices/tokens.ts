import type { DeviceToken, OrderAnswer } from '@jiefen/domain/sync/device';
import type { DeviceRow } from '../../store/device-tables.ts';
import type { Store } from '../../store/store.ts';
import type { Sealing } from '../parcels/sealing.ts';

export interface TokenSetting {
  store: Store;
  sealing: Sealing;
  /** Milliseconds since 1970 UTC. */
  clock(): number;
}

/** Phones that are locked, or whose session has ended: the token of a vault says which one it is. */
export interface Tokens {
  /** The vault a token belongs to; undefined for any other word. */
  find(token: DeviceToken): Promise<DeviceRow | undefined>;
  /** The orders that stand for these vaults. */
  orders(devices: readonly DeviceToken[]): Promise<OrderAnswer>;
  /** The vault is destroyed: its sessions end. Said twice it changes nothing; to an unknown token nothing happens. */
  obeyed(token: DeviceToken): Promise<void>;
}

export function createTokens({ store, sealing, clock }: TokenSetting): Tokens {
  async function find({ device, token }: DeviceToken): Promise<DeviceRow | undefined> {
    for (const row of await store.read(({ devices }) => devices.named(device))) {
      if (await sealing.isToken(row, token)) return row;
    }
    return undefined;
  }

  return {
    find,

    async orders(devices) {
      const orders: OrderAnswer['orders'] = [];
      for (const token of devices) {
        const row = await find(token);
        if (row?.ordered == null) continue;
        orders.push({ device: row.device, person: row.person, order: row.ordered });
      }
      return { orders, epoch: await store.read(({ meta }) => meta.epoch()) };
    },

    async obeyed(token) {
      const row = await find(token);
      if (row?.ordered == null) return;
      const { region, person, device, ordered, ordered_by, ordered_at } = row;
      await store.write(async (records) => {
        const obeyed_at = row.obeyed_at ?? clock();
        await records.devices.order(row, { ordered, ordered_by, ordered_at, obeyed_at });
        await records.sessions.removeOfDevice(region, person, device);
      });
    },
  };
}
