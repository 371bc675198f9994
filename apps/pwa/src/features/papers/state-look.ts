import type { PaperState } from '@jiefen/domain/paper/completeness';
import { m } from '#i18n/paraglide/messages.js';
import type { Tone } from '#ui/look.ts';

/** The badge of a paper. */
export function stateLook(state: PaperState): { text: string; tone: Tone } {
  switch (state) {
    case 'in-file':
      return { text: m.field_paper_in_file(), tone: 'good' };
    case 'in-hand':
      return { text: m.field_paper_in_hand(), tone: 'warn' };
    case 'ready':
      return { text: m.field_paper_ready(), tone: 'accent' };
    case 'open':
      return { text: m.field_paper_open(), tone: 'neutral' };
  }
}
