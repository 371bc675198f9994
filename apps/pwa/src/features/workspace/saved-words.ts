import type { Workspace } from '#data/workspace.ts';
import { m } from '#i18n/paraglide/messages.js';

/** What may be said after a write that went well: where the words are now. */
export function savedText({ isPassing }: Pick<Workspace, 'isPassing'>): string {
  return isPassing ? m.safety_passing_saved() : m.field_saved();
}
