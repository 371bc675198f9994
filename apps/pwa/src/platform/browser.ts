import type { Channel, Platform, Room, Shared } from './platform.ts';
import { connection } from './connection.ts';
import { createBrowserPasskeys } from './passkeys.ts';
import { createOnline, createVisible } from './page-state.ts';
import { createReload } from './reload.ts';
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
    connection,
    timer(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    fetch: (address, init) => fetch(address, init),
    events: listenToServer,
    passkeys: createBrowserPasskeys(),
    reload: createReload(navigator.serviceWorker),
    locks: createWebLocks(navigator.locks),
    channel: openChannel,
    storage: { room, isPersistent, persist },
    badge,
    share,
  };
}

function openChannel(name: string): Channel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen(heard) {
      channel.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (typeof event.data === 'string' || isBytes(event.data)) heard(event.data);
      });
    },
    close: () => channel.close(),
  };
}

function isBytes(data: unknown): data is Uint8Array<ArrayBuffer> {
  return data instanceof Uint8Array;
}

// `navigator.storage` is missing outside secure contexts and in some in-app browsers.
// Where the storage is damaged or blocked the questions about it fail too.
async function room(): Promise<Room | undefined> {
  const estimate = await navigator.storage?.estimate().catch(() => undefined);
  if (estimate === undefined) return undefined;
  const { usage, quota } = estimate;
  return usage === undefined || quota === undefined ? undefined : { used: usage, quota, ...partsOf(estimate) };
}

/** Only Chromium tells the parts; a part that takes nothing is left out there. */
function partsOf(estimate: object): Pick<Room, 'parts'> {
  const details = 'usageDetails' in estimate ? estimate.usageDetails : undefined;
  if (typeof details !== 'object' || details === null) return {};
  const part = (name: string) => Number(new Map(Object.entries(details)).get(name) ?? 0);
  return { parts: { stored: part('indexedDB'), app: part('caches') + part('serviceWorkerRegistrations') } };
}

async function isPersistent(): Promise<boolean> {
  return (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
}

async function persist(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

function badge(count: number): void {
  // Devices that have icons but no badges reject.
  if (count > 0) void navigator.setAppBadge?.(count).catch(() => undefined);
  else void navigator.clearAppBadge?.().catch(() => undefined);
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
