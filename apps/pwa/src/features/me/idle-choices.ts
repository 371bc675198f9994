import { DEFAULT_IDLE, type IdleMinutes, idleMinutes } from '#data/keyring/settings.ts';
import { m } from '#i18n/paraglide/messages.js';
import type { Choice } from '#ui/look.ts';

/** After how many minutes without a touch the app may lock. */
export function idleChoices(): Choice[] {
  return idleMinutes.map((count) => ({ value: String(count), label: m.app_minutes({ count }) }));
}

/** The minutes behind a choice. */
export function idleOf(value: string | undefined): IdleMinutes {
  return idleMinutes.find((minutes) => String(minutes) === value) ?? DEFAULT_IDLE;
}
