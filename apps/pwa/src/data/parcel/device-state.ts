import type { DeviceState } from '@jiefen/domain/sync/device';
import type { Platform } from '#platform/platform.ts';
import type { SyncStatus } from '../sync/status.ts';

/** The version of the app, as the screen shows it. */
let version: string | undefined;

/** Says which version this is. */
export function describeApp(name: string): void {
  version = name;
}

/** Told with the next contact: a database that was gone at start. */
let vanished: DeviceState['vanished'];

/** Has the server told, at the next contact, how many records and unsent changes were found gone. */
export function reportVanished(losses: readonly { records: number; unsent: number }[]): void {
  if (losses.length === 0) return;
  const total = (part: 'records' | 'unsent') => losses.reduce((sum, loss) => sum + loss[part], 0);
  vanished = { records: total('records'), unsent: total('unsent') };
}

/** The server has heard it. */
export function vanishedHeard(): void {
  vanished = undefined;
}

/** How this phone is, in numbers; `now` is the phone's clock, in milliseconds. */
export async function deviceStateOf(
  { storage }: Pick<Platform, 'storage'>,
  { pending, refused, oldestUnsent }: Pick<SyncStatus, 'pending' | 'refused' | 'oldestUnsent'>,
  now: number,
): Promise<DeviceState> {
  const room = await storage.room();
  return {
    unsent: pending,
    refused,
    ...(oldestUnsent === null ? {} : { waiting: Math.max(0, Math.round(now - oldestUnsent)) }),
    ...(room === undefined
      ? {}
      : { used: Math.round(room.used), free: Math.max(0, Math.round(room.quota - room.used)) }),
    ...(version === undefined ? {} : { version: version.slice(0, 40) }),
    persisted: await storage.isPersistent(),
    ...(vanished === undefined ? {} : { vanished }),
  };
}
