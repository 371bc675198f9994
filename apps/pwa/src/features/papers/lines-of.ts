import type { AnyCase } from '#features/workspace/course.ts';
import { type PaperLine, paperLines } from './paper-list.ts';

/** The papers of a case of either type. */
export function linesOf(entry: AnyCase): PaperLine[] {
  return entry.collection === 'mediation' ? paperLines('mediation', entry.body) : paperLines('petition', entry.body);
}
