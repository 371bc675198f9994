import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../app.css', import.meta.url), 'utf8');
const light = colours(/@theme \{(.*?)\n\}/s);
const dark = { ...light, ...colours(/\n\[data-theme='dark'\] \{(.*?)\n\}/s) };

/** Text on the surfaces it may stand on, and the least contrast by WCAG 2.2 (1.4.3, 1.4.11). */
const PAIRS: [string, string[], number][] = [
  ['ink', ['surface', 'raised', 'sunken', 'accent-soft', 'good-soft', 'warn-soft', 'bad-soft'], 7],
  ['ink-soft', ['surface', 'raised', 'sunken'], 4.5],
  ['accent', ['surface', 'raised', 'sunken', 'accent-soft'], 4.5],
  ['on-accent', ['accent', 'accent-strong'], 4.5],
  ['good', ['surface', 'raised', 'good-soft'], 4.5],
  ['warn', ['surface', 'raised', 'warn-soft'], 4.5],
  ['orange', ['surface', 'raised', 'orange-soft'], 4.5],
  ['bad', ['surface', 'raised', 'bad-soft'], 4.5],
  ['surface', ['bad'], 4.5],
  ['line-strong', ['surface', 'raised'], 3],
];

describe.each([
  { theme: 'light', palette: light },
  { theme: 'dark', palette: dark },
])('the $theme palette', ({ palette }) => {
  test.each(PAIRS)('%s can be read on %j', (text, surfaces, least) => {
    for (const surface of surfaces) {
      expect(contrast(palette[text], palette[surface]), `${text} on ${surface}`).toBeGreaterThanOrEqual(least);
    }
  });
});

function colours(block: RegExp): Record<string, string> {
  const found = block.exec(css)?.[1] ?? '';
  return Object.fromEntries(
    [...found.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  );
}

/** The contrast of two hex colours, from 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(a = '', b = ''): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
