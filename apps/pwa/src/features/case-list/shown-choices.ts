import { m } from '#i18n/paraglide/messages.js';
import type { Choice } from '#ui/look.ts';
import type { Shown } from './case-list.svelte.ts';

const names: Readonly<Record<Shown, () => string>> = {
  open: () => m.field_group_open(),
  following: () => m.field_group_following(),
  ended: () => m.field_group_ended(),
  all: () => m.field_group_all(),
};

/** The chips over the list. */
export function shownChoices(): Choice[] {
  return Object.entries(names).map(([value, name]) => ({ value, label: name() }));
}

/** Tells whether a chip of the list was named. */
export function isShown(value: string | undefined): value is Shown {
  return value !== undefined && Object.hasOwn(names, value);
}
