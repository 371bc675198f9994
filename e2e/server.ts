import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../scripts/free-port.mjs';

const MAIN = resolve(import.meta.dirname, '../apps/sync-server/src/main.ts');
const READY_WITHIN_MS = 30_000;

/** A server of its own for one test: its data lie in `folder` and outlive `stop`, so that `start` continues with them. */
export type TestServer = { url: string; folder: string; start: () => Promise<void>; stop: () => Promise<void> };

/** Prepares a server with the example town; `env` adds to its settings, such as JIEFEN_APP for another build of the app. */
export async function createTestServer(env: Record<string, string> = {}): Promise<TestServer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'jiefen-e2e-'));
  const url = `http://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  const settings = { PORT: String(port), JIEFEN_DATA: folder, JIEFEN_DEMO: '1', JIEFEN_LOG: 'error', ...env };
  return {
    url,
    folder,
    async start() {
      server = spawn(process.execPath, [MAIN], {
        env: { ...process.env, ...settings },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      await untilAnswering(url, server);
    },
    async stop() {
      await ended(server);
      server = undefined;
    },
  };
}

/** Removes what a stopped server stored. */
export async function removeTestServer(server: TestServer): Promise<void> {
  await server.stop();
  await rm(server.folder, { recursive: true, force: true });
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await fetch(url).catch(() => undefined))) {
    if (server.exitCode !== null) throw new Error(`The server ended with code ${server.exitCode}.`);
    if (Date.now() > until) throw new Error('The server did not answer in time.');
    await wait(50);
  }
}

async function ended(server: ChildProcess | undefined): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  await exit;
}
