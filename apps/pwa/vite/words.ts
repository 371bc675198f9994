import type { CompilerOptions } from '@inlang/paraglide-js';

/** Where the catalogues are, where their compiled form goes, and how the language is chosen: as stored, else Chinese. */
export const words: CompilerOptions = {
  project: './project.inlang',
  outdir: './src/i18n/paraglide',
  strategy: ['localStorage', 'baseLocale'],
};
