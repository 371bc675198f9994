import type { OpenPhone, PhoneSetting, Phone } from './phone.ts';

/** The two sides that live through the same faults. */
export const sides = {
  peer: new URL('./peer.ts', import.meta.url).href,
  own: new URL('./own.ts', import.meta.url).href,
} as const;

export type Side = keyof typeof sides;

/** A page of its own in this browser: fresh modules, its own clock, its own access to the same disk. */
export interface Realm extends Phone {
  /** The next write to the disk fails as a full one does; those after it succeed. */
  failNextWrite(): void;
  /** The page ends without a word, as when the system kills the app. */
  kill(): void;
}

type Inside = Window & typeof globalThis;

/** Starts an app in a page of its own whose clock is `skew` milliseconds off. */
export async function startApp(side: Side, setting: PhoneSetting, skew = 0): Promise<Realm> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inside = frame.contentWindow as Inside;
  shiftClock(inside, skew);
  // The test runner has the dynamic imports of its modules pass through this.
  Object.assign(inside, { __vitest_browser_runner__: Reflect.get(window, '__vitest_browser_runner__') });
  const load: (address: string) => Promise<{ openPhone: OpenPhone }> = inside.eval('(address) => import(address)');
  const { openPhone } = await load(sides[side]);
  const phone = await openPhone(setting);
  return {
    ...phone,
    failNextWrite: () => failNextWrite(inside),
    kill: () => frame.remove(),
    async close() {
      await phone.close();
      frame.remove();
    },
  };
}

function shiftClock(inside: Inside, skew: number): void {
  const RealDate = inside.Date;
  inside.Date = class extends RealDate {
    constructor(...given: [] | [number | string]) {
      super(...((given.length === 0 ? [RealDate.now() + skew] : given) as [number]));
    }
    static override now(): number {
      return RealDate.now() + skew;
    }
  } as DateConstructor;
}

function failNextWrite(inside: Inside): void {
  const store = inside.IDBObjectStore.prototype;
  const { add, put } = store;
  const fail = function (this: IDBObjectStore): never {
    Object.assign(store, { add, put });
    this.transaction.abort();
    throw new inside.DOMException('no room', 'QuotaExceededError');
  };
  Object.assign(store, { add: fail, put: fail });
}
