import { compile } from '@inlang/paraglide-js';
import { words } from './words.ts';

// Lets checks and tests read the catalogues where no build has run yet.
await compile(words);
