import { getLocale } from '#i18n/paraglide/runtime.js';

/** Tells the page its language, so that screen readers and fonts follow the chosen catalogue. */
export function applyLocale(): void {
  document.documentElement.lang = getLocale() === 'en' ? 'en' : 'zh-CN';
}
