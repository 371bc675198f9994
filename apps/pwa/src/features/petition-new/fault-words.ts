import { m } from '#i18n/paraglide/messages.js';
import type { PetitionFault } from './petition-form.svelte.ts';

const texts: Readonly<Record<PetitionFault, () => string>> = {
  missing: () => m.field_fill_in(),
  'no-representative': () => m.field_choose_representative(),
  'too-many-representatives': () => m.field_too_many_representatives(),
};

/** What is wrong with each field, in words. */
export function faultTexts(faults: Readonly<Record<string, PetitionFault>>): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).map(([key, fault]) => [key, texts[fault]()]));
}
