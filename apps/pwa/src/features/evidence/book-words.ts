import { saveProblemText } from '#features/workspace/problem-words.ts';
import { m } from '#i18n/paraglide/messages.js';
import type { BookProblem } from './evidence-book.svelte.ts';

/** Why a file could not be kept, with what to do. */
export function bookProblemText(problem: BookProblem): string {
  return problem === 'not-a-picture' ? m.field_not_a_picture() : saveProblemText(problem);
}
