import { version } from '$app/env';
import { openKeyring } from '#data/keyring.ts';
import { startCourier } from '#data/parcel/courier.ts';
import { describeApp } from '#data/parcel/device-state.ts';
import type { Platform } from '#platform/platform.ts';

/** Looks after the locked vaults of this phone as long as the app is open; the result ends it. */
export function lookAfterVaults(platform: Platform): () => void {
  describeApp(version);
  return startCourier({
    platform,
    async destroy(vault, person) {
      const keyring = await openKeyring(platform);
      if ((await keyring.vaults()).includes(vault)) await keyring.destroy(person);
    },
  });
}
