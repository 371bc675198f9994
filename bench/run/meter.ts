// Loaded into a measured server before its own code: tells the process that started it what it has spent.
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** What a server process has spent so far. */
export interface Spent {
  /** User and system time, milliseconds. */
  cpu: number;
  requests: number;
  /** On the wire, headers included. */
  bytesIn: number;
  bytesOut: number;
}

const sockets = new Set<Socket>();
let requests = 0;

subscribe('http.server.request.start', (message) => {
  requests += 1;
  if (isStart(message)) sockets.add(message.socket);
});

process.on('message', () => process.send?.(spent()));
// Waiting for questions keeps no server alive.
process.channel?.unref();

function isStart(message: unknown): message is { socket: Socket } {
  return typeof message === 'object' && message !== null && 'socket' in message;
}

function spent(): Spent {
  const { user, system } = process.cpuUsage();
  let [bytesIn, bytesOut] = [0, 0];
  for (const { bytesRead, bytesWritten } of sockets) {
    bytesIn += bytesRead;
    bytesOut += bytesWritten;
  }
  return { cpu: (user + system) / 1000, requests, bytesIn, bytesOut };
}
