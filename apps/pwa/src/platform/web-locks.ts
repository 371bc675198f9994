import type { HeldLock, Locks } from './platform.ts';

/** The Web Locks of this origin (Chromium 69, Safari 15.4). Where they are missing every tab gets the lock. */
export function createWebLocks(manager: LockManager | undefined): Locks {
  return {
    async take(name, how) {
      if (manager === undefined) return { release: () => {}, lost: new Promise(() => {}) };
      if ('wait' in how) return waitFor(manager, name, how.wait);
      return request(manager, name, 'steal' in how ? { steal: true } : { ifAvailable: true });
    },
  };
}

async function waitFor(manager: LockManager, name: string, wait: number): Promise<HeldLock | undefined> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), wait);
  const lock = await request(manager, name, { signal: patience.signal });
  clearTimeout(timer);
  return lock;
}

function request(manager: LockManager, name: string, options: LockOptions): Promise<HeldLock | undefined> {
  return new Promise((resolve) => {
    let lose: () => void;
    const lost = new Promise<void>((settle) => (lose = settle));
    manager
      .request(name, options, (lock) => {
        if (lock === null) return resolve(undefined);
        return new Promise<void>((release) => resolve({ release, lost }));
      })
      // The request is rejected when the waiting was called off, and when another tab stole the lock.
      .catch(() => {
        resolve(undefined);
        lose();
      });
  });
}
