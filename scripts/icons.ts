import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { browserLaunchOptions } from './browser.mjs';

/** Draws the app's PNG icons from icon.svg: run it by hand after changing the drawing, and commit what it writes. */
const folder = resolve(import.meta.dirname, '../apps/pwa/static');
const drawing = readFileSync(resolve(folder, 'icon.svg'), 'utf8');
const icons = [
  { name: 'icon-192.png', size: 192, square: false },
  { name: 'icon-512.png', size: 512, square: false },
  // Launchers cut these to their own shape, so the ground fills the square.
  { name: 'icon-maskable-512.png', size: 512, square: true },
  { name: 'apple-touch-icon.png', size: 180, square: true },
];

const browser = await chromium.launch(browserLaunchOptions());
for (const { name, size, square } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = square ? drawing.replace(/ rx="\d+"/, '') : drawing;
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  writeFileSync(resolve(folder, name), await page.screenshot({ omitBackground: true }));
}
await browser.close();
