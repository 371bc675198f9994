import { createBrowserPlatform } from '#platform/browser.ts';
import type { HeldLock, Platform } from '#platform/platform.ts';
import { createCipher } from '../../log/cipher.ts';
import type { Profile } from '../../profile.ts';
import { openWorkspace, type Workspace } from '../../workspace.ts';

export interface TabSetting {
  vault: string;
  key: CryptoKey;
  profile: Profile;
  /** The network; without it no server is reached. */
  fetch?: Platform['fetch'];
}

/** A tab of this origin. */
export interface TestTab extends Workspace {
  /** From now on it hears nothing and no time passes in it. What it does itself goes on. */
  freeze(): void;
  wake(): void;
}

export type OpenTab = (setting: TabSetting) => Promise<TestTab>;

/** Opens the workspace of a person whose vault is open in this tab. */
export const openTab: OpenTab = async ({ vault, key, profile, fetch = unreachable }) => {
  const { platform, ...sleep } = createSleeper(fetch);
  const keyring = {
    ringOf: async () => ({ vault, cipher: createCipher(key), derive: async () => key }),
    vaults: async () => [vault],
    destroy: async () => undefined,
  };
  const opened = await openWorkspace({ platform, keyring, profile });
  if (!opened.ok) throw new Error(opened.problem);
  return Object.assign(opened.workspace, sleep);
};

const unreachable = () => Promise.reject(new TypeError('no network'));

function createSleeper(fetch: Platform['fetch']): { platform: Platform } & Pick<TestTab, 'freeze' | 'wake'> {
  const platform = createBrowserPlatform();
  const later: (() => void)[] = [];
  let isFrozen = false;
  const awake = (run: () => void) => (isFrozen ? void later.push(run) : run());
  const hold = (lock: HeldLock | undefined) =>
    lock && { ...lock, lost: new Promise<void>((resolve) => void lock.lost.then(() => awake(resolve))) };
  return {
    platform: {
      ...platform,
      fetch,
      events: () => () => undefined,
      timer: (ms, run) => platform.timer(ms, () => awake(run)),
      locks: { take: async (name, how) => hold(await platform.locks.take(name, how)) },
      channel(name) {
        const channel = platform.channel(name);
        return { ...channel, listen: (heard) => channel.listen((message) => awake(() => heard(message))) };
      },
    },
    freeze: () => (isFrozen = true),
    wake() {
      isFrozen = false;
      for (const run of later.splice(0)) run();
    },
  };
}
