const SLOW_DISK_MS = 30;

/** Bugs put in on purpose, one at a time, to see that the run would find them. */
export const planted: Readonly<Record<string, () => void>> = {
  /** Says "saved" when the write has been handed over, not when it is on the disk; and the disk is a slow one. */
  early() {
    const { add } = IDBObjectStore.prototype;
    const complete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
    const isOfVault = ({ objectStoreNames }: IDBTransaction) => objectStoreNames.contains('page');
    IDBObjectStore.prototype.add = function (...given) {
      const until = performance.now() + (isOfVault(this.transaction) ? SLOW_DISK_MS : 0);
      const linger = () => {
        if (performance.now() < until) this.count().onsuccess = linger;
      };
      linger();
      return add.apply(this, given);
    };
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      set(this: IDBTransaction, done: () => void) {
        if (isOfVault(this)) queueMicrotask(done);
        else complete?.set?.call(this, done);
      },
    });
  },

  /** Now and then a page is cut short on its way to the disk. */
  torn() {
    const { add } = IDBObjectStore.prototype;
    let count = 0;
    IDBObjectStore.prototype.add = function (value: { bytes?: ArrayBuffer }, ...key) {
      count += 1;
      const isTorn = value.bytes instanceof ArrayBuffer && count % 50 === 0;
      return add.call(this, isTorn ? { ...value, bytes: value.bytes?.slice(1) } : value, ...key);
    };
  },

  /** The browser goes on writing in its old log, whatever stands at the end of it. */
  stale() {
    const { deleteDatabase } = IDBFactory.prototype;
    IDBFactory.prototype.deleteDatabase = function (name) {
      return name === 'jiefen-scratch' ? this.open(name) : deleteDatabase.call(this, name);
    };
  },

  /** Taking a vault over under a new key leaves pages behind. */
  halfway() {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value: { number?: number }, ...key) {
      return value.number === undefined ? put.call(this, value, ...key) : this.get(0);
    };
  },

  /** Every part of a file goes twice, as by a retry that does not ask first. */
  again() {
    const { fetch } = globalThis;
    globalThis.fetch = async (address, init) => {
      if (init?.method === 'PUT') await fetch(address, init);
      return fetch(address, init);
    };
  },

  /** What was said at a session is sent twice under two names, as a careless retry would. */
  twice() {
    const { fetch } = globalThis;
    globalThis.fetch = async (address, init) => fetch(address, await doubled(init));
  },
};

interface Said {
  id: string;
}

async function doubled(init: RequestInit | undefined): Promise<RequestInit | undefined> {
  if (init?.method !== 'POST') return init;
  const request: { push?: { doc: { sessions?: Said[] | undefined } }[] } = JSON.parse(await unpacked(init.body));
  for (const { doc } of request.push ?? []) {
    doc.sessions = doc.sessions?.flatMap((said) => [said, { ...said, id: `${said.id}-again` }]);
  }
  return { ...init, body: JSON.stringify(request), headers: { 'content-type': 'application/json' } };
}

async function unpacked(body: RequestInit['body']): Promise<string> {
  if (!(body instanceof ArrayBuffer)) return String(body);
  return new Response(new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
