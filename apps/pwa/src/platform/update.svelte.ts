import { dev } from '$app/env';
import { openForms } from '#platform/open-forms.ts';
import { createUpdater } from '#platform/updater.ts';

const HOUR_MS = 3_600_000;

/** `waiting`: a new version can be applied. `unsaved`: it was asked for, but a draft could not be stored. */
export const update = $state({ waiting: false, unsaved: false });

let apply: (() => Promise<void>) | undefined;

/** Stores all drafts, then brings up the waiting version. */
export async function applyUpdate(): Promise<void> {
  update.unsaved = false;
  await apply?.();
}

/** Registers the service worker and looks for new versions hourly and whenever the app comes to the front; the result stops the looking. */
export function watchForUpdates(): () => void {
  if (dev || !('serviceWorker' in navigator)) return () => {};
  const registering = register();
  const look = () => void registering.then((registration) => registration?.update().catch(ignore));
  const lookInFront = () => document.visibilityState === 'visible' && look();
  const timer = setInterval(look, HOUR_MS);
  document.addEventListener('visibilitychange', lookInFront);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', lookInFront);
  };
}

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  const container = navigator.serviceWorker;
  try {
    const registration = await container.register('/sw.js', { updateViaCache: 'none' });
    const reload = () => location.reload();
    apply = createUpdater({ container, registration, reload }, openForms, {
      onWaiting: () => (update.waiting = true),
      onUnsaved: () => (update.unsaved = true),
    });
    return registration;
  } catch {
    // Private windows and some in-app browsers forbid workers; the app then works online only.
    return undefined;
  }
}

/** Offline the look-up fails; the next one comes by itself. */
function ignore(): void {}
