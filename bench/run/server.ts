import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../scripts/free-port.mjs';
import type { Spent } from './meter.ts';

const METER = resolve(import.meta.dirname, 'meter.ts');
const READY_WITHIN_MS = 120_000;

/** A server in a process of its own. */
export interface MeasuredServer {
  url: string;
  /** What it has spent since it was started. */
  spent(): Promise<Spent>;
  stop(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): void;
}

/**
 * Starts a server under Node with a meter in it and settles when it answers. It learns its port from PORT; rejects when it
 * ends before it answers.
 */
export async function startServer(
  main: string,
  env: Record<string, string>,
  args: string[] = [],
): Promise<MeasuredServer> {
  const port = await freePort();
  const server = spawn(process.execPath, ['--import', METER, main, ...args], {
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(url, server);
  return {
    url,
    async spent() {
      server.send('spent');
      const [answer]: Spent[] = await once(server, 'message');
      if (answer === undefined) throw new Error('The meter did not answer');
      return answer;
    },
    kill: () => void server.kill('SIGKILL'),
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await Promise.race([ended, wait(5000, undefined, { ref: false })]);
      server.kill('SIGKILL');
    },
  };
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await fetch(url).catch(() => undefined))) {
    if (server.exitCode !== null) throw new Error(`The server ended with code ${server.exitCode}.`);
    if (Date.now() > until) throw new Error('The server did not answer in time.');
    await wait(50);
  }
}
