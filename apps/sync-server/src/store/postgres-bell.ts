import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const CHANNEL = 'jiefen_moved';
/** PostgreSQL takes 8,000 bytes in one notification. */
const LARGEST = 7_000;
const RECONNECT_AFTER = 1_000;

interface Moved {
  region: string;
  scopes: readonly string[];
}

/** Tells all server processes on one database which scopes moved. */
export interface PostgresBell {
  ring(moved: Moved): void;
  listen(listener: (moved: Moved) => void): void;
  close(): Promise<void>;
}

/**
 * Opens the bell over LISTEN and NOTIFY. This process hears itself without the database; what is rung while the
 * connection is lost does not reach the others, who then learn it at their next sync.
 */
export async function openPostgresBell(url: string): Promise<PostgresBell> {
  const here = randomUUID();
  const listeners: ((moved: Moved) => void)[] = [];
  const tell = (moved: Moved) => listeners.forEach((listener) => listener(moved));
  const hear = (payload: string) => {
    const { from, ...moved }: Moved & { from: string } = JSON.parse(payload);
    if (from !== here) tell(moved);
  };
  const line = await openLine(url, hear);

  return {
    ring(moved) {
      tell(moved);
      for (const scopes of split(moved.scopes)) line.send(JSON.stringify({ ...moved, from: here, scopes }));
    },
    listen: (listener) => void listeners.push(listener),
    close: () => line.close(),
  };
}

/** A connection that comes back by itself until it is closed. */
async function openLine(url: string, hear: (payload: string) => void) {
  let current: pg.Client | undefined = await connect(url, hear);
  let closed = false;
  let last = Promise.resolve();

  const hold = async (first: pg.Client) => {
    let client: pg.Client | undefined = first;
    while (!closed) {
      if (client !== undefined) await new Promise((ended) => client?.once('end', ended));
      current = undefined;
      await wait(RECONNECT_AFTER, undefined, { ref: false });
      if (!closed) client = current = await connect(url, hear).catch(() => undefined);
    }
    await current?.end();
  };
  void hold(current);

  return {
    send(payload: string) {
      // One after the other: a connection does one thing at a time.
      const notify = () => current?.query('select pg_notify($1, $2)', [CHANNEL, payload]);
      last = last.then(notify).then(
        () => {},
        () => {},
      );
    },
    async close() {
      closed = true;
      await current?.end();
    },
  };
}

async function connect(url: string, hear: (payload: string) => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on('notification', ({ payload }) => hear(payload ?? ''));
  // A lost connection also ends, and that is where it is dealt with.
  client.on('error', () => {});
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  return client;
}

function split(scopes: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  let size = 0;
  for (const scope of scopes) {
    size += Buffer.byteLength(scope) + 3;
    if (size > LARGEST) {
      parts.push([]);
      size = Buffer.byteLength(scope) + 3;
    }
    parts.at(-1)?.push(scope);
  }
  return parts;
}
