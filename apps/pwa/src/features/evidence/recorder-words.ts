import { m } from '#i18n/paraglide/messages.js';
import type { CaptureProblem } from '#platform/capture.ts';

/** Why nothing is being recorded, with what to do. */
export function recorderProblemText(problem: CaptureProblem | 'storage'): string {
  if (problem === 'storage') return m.field_recording_not_kept();
  return problem === 'denied' ? m.field_microphone_denied() : m.field_microphone_none();
}
