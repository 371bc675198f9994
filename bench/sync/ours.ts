import type { Profile } from '../../apps/pwa/src/data/profile.ts';
import type { SyncStatus } from '../../apps/pwa/src/data/sync/status.ts';
import { type Furnished, furnish } from '../../apps/pwa/src/data/workspace.ts';
import { createBrowserPlatform } from '../../apps/pwa/src/platform/browser.ts';
import type { Platform } from '../../apps/pwa/src/platform/platform.ts';
import { openVaultDatabase } from '../phone/vault.ts';
import { signIn } from './session.ts';
import { ADDED, type SyncingSide } from './side.ts';

/** The app's own data layer: encrypted vault, drafts and sync, with everything it starts by itself. */
export function createOurs(): SyncingSide {
  return new Ours();
}

class Ours implements SyncingSide {
  readonly #network = createSwitch();
  #profile: Profile | undefined;
  #furnished: Furnished | undefined;

  async prepare(): Promise<void> {
    this.#profile = await signIn();
  }

  async firstSync(): Promise<void> {
    if (this.#profile === undefined) throw new Error('Nobody is signed in');
    const platform: Platform = { ...createBrowserPlatform(), online: this.#network };
    this.#furnished = await furnish(platform, this.#profile, await openVaultDatabase('ours'));
    await this.#until(({ complete }) => complete);
  }

  async held(): Promise<number> {
    return (await this.#phone.documents.list('mediation')).length;
  }

  async edit(count: number): Promise<void> {
    this.#network.set(false);
    const { documents } = this.#phone;
    for (const { id } of await documents.list('mediation', { limit: count })) {
      const saved = await documents.change('mediation', id, (body) => ({ ...body, brief: `${body.brief}${ADDED}` }));
      if (!saved.ok) throw new Error(saved.problem);
    }
  }

  async push(): Promise<void> {
    this.#network.set(true);
    const { refused } = await this.#until(({ pending, activity }) => pending === 0 && activity === 'idle');
    if (refused > 0) throw new Error('The server refused a change');
  }

  async ask(): Promise<void> {
    await this.#phone.sync.now();
  }

  get #phone(): Furnished {
    if (this.#furnished === undefined) throw new Error('The first sync comes first');
    return this.#furnished;
  }

  #until(reached: (status: SyncStatus) => boolean): Promise<SyncStatus> {
    const { status } = this.#phone.sync;
    return new Promise((resolve) => {
      const look = () => {
        const { current } = status;
        if (current === undefined || !reached(current)) return;
        leave();
        resolve(current);
      };
      const leave = status.subscribe(look);
      look();
    });
  }
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
