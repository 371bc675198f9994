/** The bodies of one page of the log, by slot. */
export type PageBodies = readonly unknown[];

/** A page as it was read: its bodies and the length of its JSON in bytes. */
export interface OpenedPage {
  bodies: PageBodies;
  length: number;
}

/** The bodies that are open; those nobody asked for longest are let go when they take too much room. */
export interface Bodies {
  put(page: number, opened: OpenedPage): void;
  /** The bodies of a page if it is open. */
  peek(page: number): PageBodies | undefined;
  /** Opens pages that are not open yet. A page that cannot be read is missing in the answer. */
  open(pages: Iterable<number>): Promise<ReadonlyMap<number, PageBodies>>;
  drop(page: number): void;
}

/** Makes the store of open bodies; `read` fetches a page from the disk, `room` is in bytes of JSON. */
export function createBodies(read: (page: number) => Promise<OpenedPage | undefined>, room: number): Bodies {
  const open = new Map<number, OpenedPage>();
  let taken = 0;

  function drop(page: number): void {
    taken -= open.get(page)?.length ?? 0;
    open.delete(page);
  }

  function put(page: number, opened: OpenedPage): void {
    drop(page);
    open.set(page, opened);
    taken += opened.length;
    for (const eldest of open.keys()) {
      if (taken <= room || eldest === page) break;
      drop(eldest);
    }
  }

  function peek(page: number): PageBodies | undefined {
    const found = open.get(page);
    if (found === undefined) return undefined;
    open.delete(page);
    open.set(page, found);
    return found.bodies;
  }

  async function fetch(page: number): Promise<[number, PageBodies][]> {
    const opened = await read(page);
    if (opened === undefined) return [];
    put(page, opened);
    return [[page, opened.bodies]];
  }

  return {
    put,
    peek,
    drop,
    async open(pages) {
      const known: [number, PageBodies][] = [];
      const missing: number[] = [];
      for (const page of new Set(pages)) {
        const bodies = peek(page);
        if (bodies === undefined) missing.push(page);
        else known.push([page, bodies]);
      }
      const fetched = await Promise.all(missing.map(fetch));
      return new Map([...known, ...fetched.flat()]);
    },
  };
}
