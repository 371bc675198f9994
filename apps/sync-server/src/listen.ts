import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import { createApp, type AppParts } from './app.ts';

/** An answer that takes longer than this after the server was told to stop is cut off. */
const PATIENCE = 10_000;

export interface Listening {
  /** Where people can reach it. */
  addresses: string[];
  /** Takes no new requests, lets those under way finish and ends the streams. */
  stop(): Promise<void>;
}

/** Answers requests on a port (0 picks a free one). Rejects when the port cannot be had. */
export async function listen(parts: AppParts, { host, port }: { host: string; port: number }): Promise<Listening> {
  const answer = getRequestListener(createApp(parts).fetch);
  const server = createServer((request, response) => void answer(request, response));
  const hangUpOnSilent = watchSilent(server);
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw isTaken(error) ? new Error(takenText(port)) : error;
  });
  return {
    addresses: addressesOf(server, host),

    async stop() {
      const closed = once(server, 'close');
      server.close();
      hangUpOnSilent();
      await parts.pings.close();
      // A connection kept alive after its last answer would hold the server up for seconds.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const patience = setTimeout(() => server.closeAllConnections(), PATIENCE);
      await closed;
      clearInterval(idle);
      clearTimeout(patience);
    },
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function takenText(port: number): string {
  return (
    `端口 ${port} 已被占用，可能是另一个解纷服务。请先停掉它，或换一个端口：PORT=${port + 1} npm start\n` +
    `Port ${port} is taken, perhaps by another Jiefen. Stop that one, or choose another: PORT=${port + 1} npm start`
  );
}

/** Browsers open spare connections; Node does not count one as idle before its first request. */
function watchSilent(server: Server): () => void {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };
}

function addressesOf(server: Server, host: string): string[] {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return hostsOf(host).map((name) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`);
}

/** A server on every interface is reached by this machine's name and by each of its addresses. */
function hostsOf(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const interfaces = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const outside = interfaces.filter(({ internal, family }) => !internal && family === 'IPv4');
  return ['localhost', ...outside.map(({ address }) => address)];
}
