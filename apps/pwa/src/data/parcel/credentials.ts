import { sealingSchema, type DeviceSealing } from '@jiefen/domain/sync/device';
import * as v from 'valibot';
import type { Database } from '../database.ts';
import { readNote, writeNote } from '../local.ts';

const NOTE = 'sealing';

/** What the server gave this vault to pack parcels with; undefined before the first contact. */
export async function readCredentials({ local }: Pick<Database, 'local'>): Promise<DeviceSealing | undefined> {
  const read = v.safeParse(sealingSchema, await readNote(local, NOTE));
  return read.success ? read.output : undefined;
}

/** Keeps what the server gave; it lies inside the vault, for it proves who wrote. `now` is the phone's clock. */
export function writeCredentials({ local }: Pick<Database, 'local'>, given: DeviceSealing, now: number): Promise<void> {
  return writeNote(local, NOTE, given, now);
}
