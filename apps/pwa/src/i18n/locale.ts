import { getLocale } from '#i18n/paraglide/runtime.js';

/** Tells the page its language, so that screen readers and fonts follow the chosen catalogue. */
export function applyLocale(): void {
  document.documentElement.lang = getLocale() === 'en' ? 'en' : 'zh-CN';
}

/** The words of an official term in the chosen language. Official terms live in the domain, not in the catalogue. */
export function termToText(term: { zh: string; en: string }): string {
  return getLocale() === 'en' ? term.en : term.zh;
}
