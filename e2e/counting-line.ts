import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A part of a file that went over the line. */
export interface Part {
  digest: string;
  at: number;
  length: number;
}

/** A line between phone and server that counts the parts of files, and stands still when it is told to. */
export interface CountingLine {
  url: string;
  readonly parts: Part[];
  /** So many more parts go through; after them the line carries no parts any more, until it is told again. */
  carry(parts: number): void;
  close(): Promise<void>;
}

/** Lays a line to a server. Everything but parts of files always goes through. */
export async function layLine(target: string): Promise<CountingLine> {
  const parts: Part[] = [];
  let left = Infinity;
  let waiting: (() => void)[] = [];

  async function forward(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', target);
    const [, digest] = /^\/api\/files\/([0-9a-f]{64})\/parts$/.exec(pathname) ?? [];
    if (digest !== undefined) {
      left -= 1;
      if (left < 0) await new Promise<void>((go) => waiting.push(go));
      const length = Number(incoming.headers['content-length']);
      parts.push({ digest, at: Number(searchParams.get('at')), length });
    }
    const { method, headers } = incoming;
    const onward = request(new URL(incoming.url ?? '/', target), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  }

  const server = createServer((incoming, outgoing) => void forward(incoming, outgoing));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    parts,
    carry(count) {
      left = count;
      // Whoever waited belongs to a phone that is gone.
      waiting = [];
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
