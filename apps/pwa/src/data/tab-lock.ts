import type { HeldLock, Platform } from '#platform/platform.ts';

/** How long the other tabs get to close by themselves; a frozen tab cannot answer. */
const PATIENCE_MS = 3000;
const GIVE_WAY = 'give-way';

/** Where the tabs that have a vault open are told to leave it. */
export interface Door {
  /** Tells the other tabs. */
  sendAway(): void;
  close(): void;
}

/** Listens for being sent away from a vault: close it, and do not come back to it. */
export function openDoor({ channel }: Pick<Platform, 'channel'>, name: string, onSentAway: () => void): Door {
  const line = channel(name);
  line.listen((message) => {
    if (message === GIVE_WAY) onSentAway();
  });
  return { sendAway: () => line.post(GIVE_WAY), close: () => line.close() };
}

/**
 * Takes a vault away from all tabs: they are asked to close it and, when one does not answer, the lock is taken by
 * force. It hears of that when it wakes up.
 */
export async function takeVault(
  { locks, channel }: Pick<Platform, 'locks' | 'channel'>,
  name: string,
): Promise<HeldLock | undefined> {
  const free = await locks.take(name, { now: true });
  if (free !== undefined) return free;
  const door = openDoor({ channel }, name, () => undefined);
  door.sendAway();
  const lock = (await locks.take(name, { wait: PATIENCE_MS })) ?? (await locks.take(name, { steal: true }));
  door.close();
  return lock;
}
