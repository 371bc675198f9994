import * as v from 'valibot';
import type { Term } from './term.ts';

/** An official word in both languages, as it travels. */
export const termSchema: v.GenericSchema<Term> = v.object({ zh: v.string(), en: v.string() });
