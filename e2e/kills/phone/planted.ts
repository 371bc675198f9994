const SLOW_DISK_MS = 30;

/** Bugs put in on purpose, one at a time, to see that the run would find them. */
export const planted: Readonly<Record<string, () => void>> = {
  /** Says "saved" when the write has been handed over, not when it is on the disk; and the disk is a slow one. */
  early() {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (...given) {
      const until = performance.now() + SLOW_DISK_MS;
      const linger = () => {
        if (performance.now() < until) this.count().onsuccess = linger;
      };
      linger();
      return add.apply(this, given);
    };
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      set: (done: () => void) => void queueMicrotask(done),
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
