/** Scopes of one region that changed. */
export interface Moved {
  region: string;
  scopes: readonly string[];
}

/** Carries news between the server's processes; what is lost on the way only makes a phone ask later. */
export interface Bell {
  ring(moved: Moved): void;
  /** Everything rung from now on, by this process or another. */
  listen(listener: (moved: Moved) => void): void;
  close(): Promise<void>;
}

export interface Subscriber {
  /** Some of the subscriber's own scopes changed. */
  moved(scopes: string[]): void;
  /** The server is going away. */
  end(): void;
}

/** Tells whoever is connected that there is something to fetch. */
export interface Pings {
  /** Returns the way to unsubscribe. */
  subscribe(region: string, scopes: readonly string[], subscriber: Subscriber): () => void;
  publish(region: string, scopes: readonly string[]): void;
  /** How many are connected. */
  open(): number;
  /** Ends every subscription. */
  close(): Promise<void>;
}

/** The bell of a server with one process. */
export function createLocalBell(): Bell {
  const listeners: ((moved: Moved) => void)[] = [];
  return {
    ring: (moved) => listeners.forEach((listener) => listener(moved)),
    listen: (listener) => void listeners.push(listener),
    close: async () => void listeners.splice(0),
  };
}

/** Makes the hub between those who write and those who wait. */
export function createPings(bell: Bell): Pings {
  const subscribers = new Set<Subscriber>();
  const byScope: ByScope = new Map();
  bell.listen((moved) => deliver(byScope, moved));

  return {
    subscribe(region, scopes, subscriber) {
      const keys = scopes.map((scope) => keyOf(region, scope));
      subscribers.add(subscriber);
      for (const key of keys) byScope.set(key, (byScope.get(key) ?? new Set()).add(subscriber));
      return () => {
        subscribers.delete(subscriber);
        for (const key of keys) leave(byScope, key, subscriber);
      };
    },

    publish: (region, scopes) => bell.ring({ region, scopes }),
    open: () => subscribers.size,

    async close() {
      for (const subscriber of [...subscribers]) subscriber.end();
      await bell.close();
    },
  };
}

type ByScope = Map<string, Set<Subscriber>>;

function deliver(byScope: ByScope, { region, scopes }: Moved): void {
  const news = new Map<Subscriber, string[]>();
  for (const scope of new Set(scopes)) {
    for (const subscriber of byScope.get(keyOf(region, scope)) ?? []) {
      news.set(subscriber, [...(news.get(subscriber) ?? []), scope]);
    }
  }
  for (const [subscriber, own] of news) subscriber.moved(own);
}

/** The same scope name may exist in two regions. */
function keyOf(region: string, scope: string): string {
  return `${region} ${scope}`;
}

function leave(byScope: ByScope, key: string, subscriber: Subscriber): void {
  const waiting = byScope.get(key);
  waiting?.delete(subscriber);
  if (waiting?.size === 0) byScope.delete(key);
}
