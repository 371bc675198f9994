import type { Database } from './engine.ts';
import type { DeviceRow } from './device-tables.ts';

type Told = Pick<DeviceRow, 'last_at' | 'unsent' | 'waiting_since' | 'state' | 'vanished_at'>;

/** The phones of each region: one row per person and vault. */
export interface Devices {
  find(region: string, person: string, device: string): Promise<DeviceRow | undefined>;
  /** Every row of a vault, in whichever region. */
  named(device: string): Promise<DeviceRow[]>;
  all(region: string): Promise<DeviceRow[]>;
  /** Notes what a phone told; what was ordered of it stays. */
  tell(row: Pick<DeviceRow, 'region' | 'person' | 'device'> & Told): Promise<void>;
  /** Notes an order, or that there is none any more. */
  order(
    key: Pick<DeviceRow, 'region' | 'person' | 'device'>,
    order: Pick<DeviceRow, 'ordered' | 'ordered_by' | 'ordered_at' | 'obeyed_at'>,
  ): Promise<void>;
}

export function createDevices(db: Database): Devices {
  const devices = () => db.selectFrom('device').selectAll();

  return {
    find: (region, person, device) =>
      devices()
        .where('region', '=', region)
        .where('person', '=', person)
        .where('device', '=', device)
        .executeTakeFirst(),

    named: (device) => devices().where('device', '=', device).execute(),
    all: (region) => devices().where('region', '=', region).orderBy('last_at').execute(),

    async tell({ region, person, device, ...told }) {
      const fresh = { ordered: null, ordered_by: null, ordered_at: null, obeyed_at: null };
      await db
        .insertInto('device')
        .values({ region, person, device, ...told, first_at: told.last_at, ...fresh })
        .onConflict((conflict) => conflict.columns(['region', 'person', 'device']).doUpdateSet(told))
        .execute();
    },

    async order({ region, person, device }, order) {
      await db
        .updateTable('device')
        .set(order)
        .where('region', '=', region)
        .where('person', '=', person)
        .where('device', '=', device)
        .execute();
    },
  };
}
