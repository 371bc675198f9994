import type { Profile } from '../../apps/pwa/src/data/profile.ts';
import { type Furnished, furnish } from '../../apps/pwa/src/data/workspace.ts';
import { createBrowserPlatform } from '../../apps/pwa/src/platform/browser.ts';
import type { Platform } from '../../apps/pwa/src/platform/platform.ts';
import { openVaultDatabase } from '../phone/vault.ts';
import { signIn } from './session.ts';
import { ADDED, type SyncingSide } from './side.ts';

/** The app's own data layer: encrypted vault, drafts and sync, with everything it starts by itself. */
export function createOurs(): SyncingSide {
  const network = createSwitch();
  let profile: Profile;
  let furnished: Furnished;

  async function until(reached: (status: Furnished['sync']['status']['current']) => boolean): Promise<void> {
    const { status } = furnished.sync;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!reached(status.current)) return;
        leave();
        resolve();
      };
      const leave = status.subscribe(look);
      look();
    });
  }

  return {
    async prepare() {
      profile = await signIn();
    },
    async firstSync() {
      const platform: Platform = { ...createBrowserPlatform(), online: network };
      furnished = await furnish(platform, profile, await openVaultDatabase('ours'));
      await until((status) => status?.complete === true);
    },
    held: async () => (await furnished.documents.list('mediation')).length,
    async edit(count) {
      network.set(false);
      const newest = await furnished.documents.list('mediation', { limit: count });
      for (const { id } of newest) {
        const saved = await furnished.documents.change('mediation', id, (body) => ({
          ...body,
          brief: `${body.brief}${ADDED}`,
        }));
        if (!saved.ok) throw new Error(saved.problem);
      }
    },
    async push() {
      network.set(true);
      await until((status) => status?.pending === 0 && status.activity === 'idle');
      if ((furnished.sync.status.current?.refused ?? 0) > 0) throw new Error('The server refused a change');
    },
    ask: () => furnished.sync.now(),
  };
}

/** The network as the app is told of it. */
function createSwitch(): Platform['online'] & { set(isOn: boolean): void } {
  const listeners = new Set<() => void>();
  let isOn = true;
  return {
    get current() {
      return isOn;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      isOn = next;
      for (const listener of listeners) listener();
    },
  };
}
