// Which browser the tests drive: an installed Chromium or Chrome, so that nothing has to be downloaded.
import { existsSync } from 'node:fs';

const KNOWN_PLACES = [
  process.env.JIEFEN_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of an installed browser, or undefined where Playwright's own has to do. */
export function findBrowser() {
  return KNOWN_PLACES.find((path) => path && existsSync(path));
}

/** How Playwright starts the browser: without calls to the outside, and without a sandbox where the user is root. */
export function browserLaunchOptions() {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const isRoot = process.getuid?.() === 0;
  const args = isRoot ? ['--no-sandbox', ...quiet] : quiet;
  const executablePath = findBrowser();
  return executablePath ? { executablePath, args } : { args };
}
