import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { applyAppearance, setTextSize, setTheme } from '#platform/appearance.svelte.ts';
import '../app.css';

let stop = () => {};
afterEach(() => stop());

/** Shows the appearance as the layout does, until the test ends. */
function show() {
  stop = $effect.root(() => {
    $effect.pre(applyAppearance);
  });
  flushSync();
}

test('the four text sizes are 18, 22.5, 27 and 31.5 pixels', () => {
  show();
  const sizes = (['standard', 'large', 'larger', 'largest'] as const).map((size) => {
    setTextSize(size);
    flushSync();
    return getComputedStyle(document.documentElement).fontSize;
  });
  expect(sizes).toEqual(['18px', '22.5px', '27px', '31.5px']);
});

test('dark and light change the page', () => {
  show();
  setTheme('dark');
  flushSync();
  expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(16, 22, 29)');
  setTheme('light');
  flushSync();
  expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(244, 246, 249)');
});

test('the choice is remembered on this device', () => {
  setTextSize('largest');
  setTheme('dark');
  expect([localStorage.getItem('jiefen-text-size'), localStorage.getItem('jiefen-theme')]).toEqual(['largest', 'dark']);
});
