import { say, type Term } from '@jiefen/domain/term';
import { locale } from '#i18n/locale.ts';

/** The words of an official term in the chosen language. Official terms live in the domain, not in the catalogue. */
export function termToText(term: Term): string {
  return say(term, locale());
}
