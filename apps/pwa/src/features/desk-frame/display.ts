import { m } from '#i18n/paraglide/messages.js';
import { isLocale, setLocale } from '#i18n/paraglide/runtime.js';
import { setTextSize, setTheme } from '#platform/appearance.svelte.ts';
import type { Choice } from '#ui/look.ts';

const THEMES = ['system', 'light', 'dark'] as const;
const TEXT_SIZES = ['standard', 'large', 'larger', 'largest'] as const;

/** Light, dark or what the device says. */
export function themes(): Choice[] {
  return [
    { value: 'system', label: m.desk_theme_system() },
    { value: 'light', label: m.desk_theme_light() },
    { value: 'dark', label: m.desk_theme_dark() },
  ];
}

/** The four sizes of all text. */
export function textSizes(): Choice[] {
  return [
    { value: 'standard', label: m.desk_text_standard() },
    { value: 'large', label: m.desk_text_large() },
    { value: 'larger', label: m.desk_text_larger() },
    { value: 'largest', label: m.desk_text_largest() },
  ];
}

/** The languages, each in its own words. */
export function languages(): Choice[] {
  return [
    { value: 'zh-cn', label: m.desk_language_name({}, { locale: 'zh-cn' }) },
    { value: 'en', label: m.desk_language_name({}, { locale: 'en' }) },
  ];
}

/** Takes one of `themes`. */
export function chooseTheme(value: string | undefined): void {
  const theme = THEMES.find((known) => known === value);
  if (theme) setTheme(theme);
}

/** Takes one of `textSizes`. */
export function chooseTextSize(value: string | undefined): void {
  const size = TEXT_SIZES.find((known) => known === value);
  if (size) setTextSize(size);
}

/** Takes one of `languages`; the page starts again in it. */
export function chooseLanguage(value: string | undefined): void {
  if (isLocale(value)) void setLocale(value);
}
