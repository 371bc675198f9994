import { resolve } from 'node:path';
import type { CompilerOptions } from '@inlang/paraglide-js';

const app = resolve(import.meta.dirname, '..');

/** Where the catalogues are, where their compiled form goes, and how the language is chosen: as stored, else Chinese. */
export const words: CompilerOptions = {
  project: resolve(app, 'project.inlang'),
  outdir: resolve(app, 'src/i18n/paraglide'),
  strategy: ['localStorage', 'baseLocale'],
};
