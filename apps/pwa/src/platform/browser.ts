import type { Channel, Platform, Room, Shared } from './platform.ts';
import { createOnline, createVisible } from './page-state.ts';
import { listenToServer } from './server-events.ts';
import { createNewId } from './uuid.ts';
import { createWebLocks } from './web-locks.ts';

/** The platform of a real browser. Make it once per page: it listens to the page until the page ends. */
export function createBrowserPlatform(): Platform {
  const clock = () => Date.now();
  return {
    clock,
    newId: createNewId(clock),
    online: createOnline(),
    visible: createVisible(),
    timer(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    fetch: (address, init) => fetch(address, init),
    events: listenToServer,
    locks: createWebLocks(navigator.locks),
    channel: openChannel,
    storage: { room, isPersistent, persist },
    share,
  };
}

function openChannel(name: string): Channel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen(heard) {
      channel.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (typeof event.data === 'string') heard(event.data);
      });
    },
    close: () => channel.close(),
  };
}

// `navigator.storage` is missing outside secure contexts and in some in-app browsers.
async function room(): Promise<Room | undefined> {
  const estimate = await navigator.storage?.estimate();
  const { usage, quota } = estimate ?? {};
  return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
}

async function isPersistent(): Promise<boolean> {
  return (await navigator.storage?.persisted?.()) ?? false;
}

async function persist(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}

async function share(content: Shared): Promise<'shared' | 'dismissed' | 'unavailable'> {
  if (typeof navigator.canShare !== 'function' || !navigator.canShare(content)) return 'unavailable';
  try {
    await navigator.share(content);
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'dismissed' : 'unavailable';
  }
}
