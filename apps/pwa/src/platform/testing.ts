import { createCell, type Cell } from './live.ts';
import type { Passkeys } from './passkeys.ts';
import type { Reload } from './reload.ts';
import type { Channel, HeldLock, Locks, Message, Platform } from './platform.ts';
import { createNewId } from './uuid.ts';

/** A device without a browser, whose time and network a test has in its hands. */
export interface TestPlatform extends Platform {
  readonly online: Cell<boolean>;
  readonly visible: Cell<boolean>;
  /** Lets so many milliseconds pass: what is due runs, in its order. */
  pass(ms: number): void;
  /** Sets the device's clock forward or back without letting time pass. */
  setClock(now: number): void;
  /** What a listener of server-sent events would hear now. */
  hear(): void;
}

export interface TestPlatformSetting {
  /** Milliseconds since 1970 UTC. */
  start: number;
  fetch?: Platform['fetch'];
  newId?: Platform['newId'];
  locks?: Locks;
  channel?: Platform['channel'];
  passkeys?: Passkeys;
  reload?: Reload;
}

/** Makes a device; without a network of its own every request fails as it does offline. */
export function createTestPlatform({ start, ...parts }: TestPlatformSetting): TestPlatform {
  let now = start;
  const due = createTimers();
  const listeners = new Set<() => void>();
  const clock = () => now;
  return {
    clock,
    newId: parts.newId ?? createNewId(clock),
    online: createCell(true),
    visible: createCell(true),
    connection: () => 'unknown',
    timer: due.add,
    pass(ms) {
      now += ms;
      due.pass(ms);
    },
    setClock: (to) => (now = to),
    fetch: parts.fetch ?? (() => Promise.reject(new TypeError('no network'))),
    events(_address, _kind, heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    hear: () => listeners.forEach((heard) => heard()),
    passkeys: parts.passkeys ?? {
      isLikely: async () => false,
      make: async () => undefined,
      ask: async () => undefined,
    },
    reload: parts.reload ?? { take: async () => undefined, onLeave: () => undefined },
    locks: parts.locks ?? createTestLocks(),
    channel: parts.channel ?? createTestChannels(),
    storage: { room: async () => undefined, isPersistent: async () => false, persist: async () => false },
    badge: () => undefined,
    share: async () => 'unavailable',
  };
}

/** Timers that run when the test lets time pass; the device's clock has no part in them. */
function createTimers() {
  let passed = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  return {
    add(ms: number, run: () => void): () => void {
      const timer = { at: passed + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(ms: number): void {
      passed += ms;
      const ready = [...timers].filter(({ at }) => at <= passed).sort((one, other) => one.at - other.at);
      for (const timer of ready) {
        timers.delete(timer);
        timer.run();
      }
    },
  };
}

/** Locks within this process; hand the same ones to two devices to make them two tabs. */
export function createTestLocks(): Locks {
  const holders = new Map<string, { lose: () => void; released: Promise<unknown> }>();

  function hold(name: string): HeldLock {
    const lost = Promise.withResolvers<undefined>();
    const released = Promise.withResolvers<undefined>();
    const holder = { lose: () => lost.resolve(undefined), released: released.promise };
    holders.set(name, holder);
    return {
      lost: lost.promise.then(() => undefined),
      release() {
        if (holders.get(name) === holder) holders.delete(name);
        released.resolve(undefined);
      },
    };
  }

  return {
    async take(name, how) {
      const holder = holders.get(name);
      if (holder === undefined) return hold(name);
      if ('now' in how) return undefined;
      if ('steal' in how) {
        holder.lose();
        return hold(name);
      }
      const patience = new Promise<void>((resolve) => void setTimeout(resolve, Math.min(how.wait, 50)));
      await Promise.race([holder.released, patience]);
      return holders.has(name) ? undefined : hold(name);
    },
  };
}

/** Channels within this process. */
export function createTestChannels(): (name: string) => Channel {
  const open = new Map<string, Set<(message: Message) => void>>();
  return (name) => {
    const ears = open.get(name) ?? new Set();
    open.set(name, ears);
    const own = new Set<(message: Message) => void>();
    return {
      post: (message) => [...ears].filter((ear) => !own.has(ear)).forEach((ear) => ear(message)),
      listen(heard) {
        own.add(heard);
        ears.add(heard);
      },
      close: () => own.forEach((ear) => ears.delete(ear)),
    };
  };
}
