import type { HeldLock, Platform } from '#platform/platform.ts';

/** How long the other tab gets to close by itself; a frozen tab cannot answer. */
const PATIENCE_MS = 3000;
const GIVE_WAY = 'give-way';

/** This tab has the vault to itself. */
export interface VaultLock {
  /** Settles when another tab wants the vault, or has taken it: close the database, then `release`. */
  readonly asked: Promise<void>;
  release(): void;
}

/**
 * Takes the vault for this tab; only one tab at a time writes to it. Gives `undefined` when another tab has it and
 * `takeOver` is not set; with it, that tab is asked to close and, when it does not answer, the lock is taken by force.
 * Should it wake up later, the vault itself refuses its writes.
 */
export async function takeVault(
  { locks, channel }: Pick<Platform, 'locks' | 'channel'>,
  name: string,
  { takeOver }: { takeOver: boolean },
): Promise<VaultLock | undefined> {
  const free = await locks.take(name, { now: true });
  if (free !== undefined) return watch(free, channel, name);
  if (!takeOver) return undefined;
  const line = channel(name);
  line.post(GIVE_WAY);
  const lock = (await locks.take(name, { wait: PATIENCE_MS })) ?? (await locks.take(name, { steal: true }));
  line.close();
  return lock === undefined ? undefined : watch(lock, channel, name);
}

function watch(lock: HeldLock, channel: Platform['channel'], name: string): VaultLock {
  const line = channel(name);
  const asked = new Promise<void>((resolve) => {
    line.listen((message) => {
      if (message === GIVE_WAY) resolve();
    });
    void lock.lost.then(resolve);
  });
  return {
    asked,
    release() {
      line.close();
      lock.release();
    },
  };
}
