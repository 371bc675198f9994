import type { Locale } from '@jiefen/domain/term';
import { getLocale } from '#i18n/paraglide/runtime.js';

/** The chosen language as the domain names it. */
export function locale(): Locale {
  return getLocale() === 'en' ? 'en' : 'zh';
}

/** Tells the page its language, so that screen readers and fonts follow the chosen catalogue. */
export function applyLocale(): void {
  document.documentElement.lang = locale() === 'en' ? 'en' : 'zh-CN';
}
