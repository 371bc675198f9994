import type { Term } from '@jiefen/domain/term';
import { getLocale } from '#i18n/paraglide/runtime.js';

/** The words of an official term in the chosen language. Official terms live in the domain, not in the catalogue. */
export function termToText(term: Term): string {
  return getLocale() === 'en' ? term.en : term.zh;
}
