import { m } from '#i18n/paraglide/messages.js';
import { update } from '#platform/update.svelte.ts';
import { toasts } from '#ui/toasts.svelte.ts';

/** Asks the server for a new version; when there is one, the banner at the top says so. */
export async function lookForUpdate(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.update();
    if (!update.waiting && !registration?.installing) toasts.show(m.field_newest());
  } catch {
    toasts.show(m.field_update_offline());
  }
}
