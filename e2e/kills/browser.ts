import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { browserLaunchOptions } from '../../scripts/browser.mjs';

const READY_WITHIN_MS = 30_000;

/** A browser with all its processes in one group, so that nothing of it outlives the kill. */
export interface Browser {
  page: Page;
  /** SIGKILL to every process at once, as a power cut of the app; settles when they are gone. */
  kill(): Promise<void>;
  /** Ends as a person ends it: everything is written down and put away. */
  close(): Promise<void>;
}

/** Starts a browser on a profile folder that outlives it. */
export async function startBrowser(profile: string): Promise<Browser> {
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const { executablePath = chromium.executablePath(), args } = browserLaunchOptions();
  const settings = [
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-default-browser-check',
  ];
  const browser = spawn(executablePath, [...args, ...settings, 'about:blank'], { detached: true, stdio: 'ignore' });
  const connected = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile, browser)}`);
  const page = connected.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('The browser opened no page.');
  const gone = new Promise((done) => browser.once('exit', done));
  return {
    page,
    kill: () => killGroup(browser),
    async close() {
      const session = await connected.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await gone;
      await killGroup(browser);
    },
  };
}

async function portIn(file: string, browser: ChildProcess): Promise<string> {
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port) return port;
    if (browser.exitCode !== null || Date.now() > until) throw new Error('The browser did not start.');
    await wait(20);
  }
}

async function killGroup({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  for (;;) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      return;
    }
    await wait(10);
  }
}
