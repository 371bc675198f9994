const TEXT_SIZES = ['standard', 'large', 'larger', 'largest'] as const;
const THEMES = ['system', 'light', 'dark'] as const;
const TEXT_SIZE_KEY = 'jiefen-text-size';
const THEME_KEY = 'jiefen-theme';

type TextSize = (typeof TEXT_SIZES)[number];
type Theme = (typeof THEMES)[number];

/** How the person wants the app to look on this device. Change it with `setTextSize` and `setTheme`. */
export const appearance = $state<{ textSize: TextSize; theme: Theme }>({
  textSize: stored(TEXT_SIZE_KEY, TEXT_SIZES, 'standard'),
  theme: stored(THEME_KEY, THEMES, 'system'),
});

/** Sets the size of all text: 18, 22.5, 27 or 31.5 px; remembered on this device. */
export function setTextSize(textSize: TextSize): void {
  appearance.textSize = textSize;
  localStorage.setItem(TEXT_SIZE_KEY, textSize);
}

/** Sets light, dark or what the device says; remembered on this device. */
export function setTheme(theme: Theme): void {
  appearance.theme = theme;
  localStorage.setItem(THEME_KEY, theme);
}

/** Writes the appearance to the page and keeps it in step with the device; run it in an effect, its result stops it. */
export function applyAppearance(): () => void {
  const { textSize, theme } = appearance;
  const device = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const dark = theme === 'dark' || (theme === 'system' && device.matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  document.documentElement.dataset.textSize = textSize;
  paint();
  device.addEventListener('change', paint);
  return () => device.removeEventListener('change', paint);
}

function stored<T extends string>(key: string, choices: readonly T[], fallback: T): T {
  const value = globalThis.localStorage?.getItem(key);
  return choices.find((choice) => choice === value) ?? fallback;
}
