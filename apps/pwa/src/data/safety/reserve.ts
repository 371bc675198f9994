import type { Platform } from '#platform/platform.ts';

const NAME = 'jiefen-reserve';
const ADDRESS = '/reserve';
/** Room for some hundreds of written records. */
const RESERVE_BYTES = 2_000_000;

/** On a phone with less room than this the reserve would take what it is meant to save. */
const PLENTY_BYTES = 10 * RESERVE_BYTES;

/** Keeps some room of the phone back, so that words can still be stored when photos have filled everything. */
export async function fillReserve({ storage }: Pick<Platform, 'storage'>): Promise<void> {
  try {
    const room = await storage.room();
    if (room === undefined || room.quota - room.used < PLENTY_BYTES) return;
    const cache = await caches.open(NAME);
    if ((await cache.match(ADDRESS)) === undefined)
      await cache.put(ADDRESS, new Response(new Uint8Array(RESERVE_BYTES)));
  } catch {
    // No room for a reserve, or no place for one.
  }
}

/** Gives the reserve up; tells whether there was one. */
export async function dropReserve(): Promise<boolean> {
  try {
    return await caches.delete(NAME);
  } catch {
    return false;
  }
}
