import type { OpenForm } from '#platform/open-forms.ts';

/** The parts of the browser an update needs. */
export type UpdateBrowser = {
  container: Pick<ServiceWorkerContainer, 'addEventListener' | 'controller'>;
  registration: Pick<ServiceWorkerRegistration, 'addEventListener' | 'waiting' | 'installing'>;
  reload: () => void;
};

/** What an update tells the screen. */
export type UpdateNews = { onWaiting: () => void; onUnsaved: () => void };

/**
 * Brings a new version to the screen without losing a word: every open form stores its draft before the page reloads, and
 * a page reloads by itself only where no form is dirty. One tab's update reaches all tabs, so each decides for itself.
 * Returns the action behind the update button.
 */
export function createUpdater(
  browser: UpdateBrowser,
  forms: ReadonlySet<OpenForm>,
  news: UpdateNews,
): () => Promise<void> {
  let isAsked = false;
  const flushThen = (next: () => void) => flushAll(forms).then(next, news.onUnsaved);
  onInstalled(browser, news.onWaiting);
  onReplaced(browser, () => {
    if (!isAsked && [...forms].some((form) => form.isDirty())) news.onWaiting();
    else void flushThen(browser.reload);
  });
  return () =>
    flushThen(() => {
      const { waiting } = browser.registration;
      if (!waiting) return browser.reload();
      isAsked = true;
      waiting.postMessage({ type: 'SKIP_WAITING' });
    });
}

function onInstalled({ container, registration }: UpdateBrowser, then: () => void): void {
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container.controller) then();
    });
  if (registration.waiting && container.controller) then();
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

/** A page without a worker gets its first one: that is no update. Every later worker is. */
function onReplaced({ container }: UpdateBrowser, then: () => void): void {
  let hadWorker = Boolean(container.controller);
  container.addEventListener('controllerchange', () => {
    if (hadWorker) then();
    hadWorker = true;
  });
}

async function flushAll(forms: ReadonlySet<OpenForm>): Promise<void> {
  await Promise.all([...forms].map((form) => form.flush()));
}
