import { createBrowserPlatform } from '../../../apps/pwa/src/platform/browser.ts';
import type { Platform } from '../../../apps/pwa/src/platform/platform.ts';

const HURRY = 20;
const LONG_MS = 10_000;

/** The browser with short waits made shorter, so that tidying and sending come often; long ones are patience. */
export function createHurriedPlatform(): Platform {
  const platform = createBrowserPlatform();
  return {
    ...platform,
    timer: (ms, run) => platform.timer(ms < LONG_MS ? ms / HURRY : ms, run),
  };
}
