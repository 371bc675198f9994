import type { AnyCase } from '#features/workspace/course.ts';
import { type PaperLine, paperLines } from './paper-list.ts';

/** The papers of a case of either type; `base` is the address they open below. */
export function linesOf(entry: AnyCase, base: string): PaperLine[] {
  return entry.collection === 'mediation'
    ? paperLines('mediation', entry.body, base)
    : paperLines('petition', entry.body, base);
}
