import type { Keyring } from '#data/keyring.ts';
import { DEFAULT_IDLE } from '#data/keyring/settings.ts';
import type { Workspace } from '#data/workspace.ts';
import { watchIdle } from '#platform/idle.ts';
import type { Platform } from '#platform/platform.ts';

const CHANNEL = 'jiefen-lock';
const MINUTE_MS = 60_000;

/** Locks an open vault when nobody touches the app, in all tabs of its person; and tells the keyring of contacts. */
export class Watchman {
  #posts: (() => void)[] = [];
  #tell: (() => void) | undefined;
  readonly #platform: Platform;
  readonly #lock: (how: 'asked' | 'heard') => void;

  constructor(platform: Platform, lock: (how: 'asked' | 'heard') => void) {
    this.#platform = platform;
    this.#lock = lock;
  }

  /** Begins to watch over an open workspace. */
  begin({ profile, sync }: Workspace, keyring: Keyring): void {
    this.end(false);
    const patience = async () => ((await keyring.choicesOf(profile.id))?.idle ?? DEFAULT_IDLE) * MINUTE_MS;
    const idle = watchIdle(this.#platform, patience, () => this.#lock('asked'));
    const line = this.#platform.channel(CHANNEL);
    line.listen((person) => person === profile.id && this.#lock('heard'));
    this.#tell = () => line.post(profile.id);
    let last = sync.status.current.lastSuccess;
    const contacts = sync.status.subscribe(() => {
      const { lastSuccess } = sync.status.current;
      if (lastSuccess !== last) void keyring.contact(profile.id);
      last = lastSuccess;
    });
    this.#posts = [idle, contacts, () => line.close()];
  }

  /** Ends the watch; `tell` locks this person's other tabs, too. */
  end(tell: boolean): void {
    if (tell) this.#tell?.();
    this.#tell = undefined;
    for (const end of this.#posts.splice(0)) end();
  }
}
