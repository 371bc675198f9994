import { m } from '#i18n/paraglide/messages.js';
import type { getLocale } from '#i18n/paraglide/runtime.js';
import type { appearance } from '#platform/appearance.svelte.ts';
import type { Choice } from '#ui/look.ts';

type TextSize = typeof appearance.textSize;
type Theme = typeof appearance.theme;
type Language = ReturnType<typeof getLocale>;

const sizeNames: Readonly<Record<TextSize, () => string>> = {
  standard: () => m.app_size_standard(),
  large: () => m.app_size_large(),
  larger: () => m.app_size_larger(),
  largest: () => m.app_size_largest(),
};

const themeNames: Readonly<Record<Theme, () => string>> = {
  system: () => m.app_theme_system(),
  light: () => m.app_theme_light(),
  dark: () => m.app_theme_dark(),
};

const languageNames: Readonly<Record<Language, () => string>> = {
  'zh-cn': () => m.app_chinese(),
  en: () => m.app_english(),
};

/** The sizes of text, smallest first. */
export function textSizes(): Choice[] {
  return Object.entries(sizeNames).map(([value, name]) => ({ value, label: name() }));
}

/** Light, dark or as the device says. */
export function themes(): Choice[] {
  return Object.entries(themeNames).map(([value, name]) => ({ value, label: name() }));
}

/** The languages, each in its own words. */
export function languages(): Choice[] {
  return Object.entries(languageNames).map(([value, name]) => ({ value, label: name() }));
}

export function isTextSize(value: string | undefined): value is TextSize {
  return value !== undefined && Object.hasOwn(sizeNames, value);
}

export function isTheme(value: string | undefined): value is Theme {
  return value !== undefined && Object.hasOwn(themeNames, value);
}

export function isLanguage(value: string | undefined): value is Language {
  return value !== undefined && Object.hasOwn(languageNames, value);
}
