// What the tests need beyond npm: a browser, a font with Chinese characters, PostgreSQL.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { findPostgres } from './postgres.mjs';
import { environment, run } from './run.mjs';

const NEEDS = [
  { debian: 'chromium', isThere: () => findBrowser() !== undefined },
  { debian: 'fonts-noto-cjk', isThere: hasChineseFont },
  { debian: 'postgresql', isThere: () => findPostgres() !== undefined },
];

/** Installs what is missing where this may be done (Debian, as root), and says what else to do where not. */
export async function installSystemPackages() {
  const missing = NEEDS.filter((need) => !need.isThere()).map((need) => need.debian);
  if (missing.length === 0) return;
  if (canUseApt()) await installOnDebian(missing);
  if (findBrowser() === undefined) await downloadBrowser();
}

/** @param {string[]} names */
async function installOnDebian(names) {
  console.log(`Installing from Debian: ${names.join(', ')}`);
  const env = environment({ DEBIAN_FRONTEND: 'noninteractive' });
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
}

async function downloadBrowser() {
  console.log('No Chrome or Chromium found: fetching the one Playwright brings along.');
  const code = await run('playwright', ['install', 'chromium'], { shell: process.platform === 'win32' });
  if (code !== 0)
    throw new Error(
      'The tests need a browser. Install Chrome or Chromium, or name one in JIEFEN_BROWSER, and try again.',
    );
}

function canUseApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Screenshots without such a font show boxes. Outside Linux the system brings one. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}
