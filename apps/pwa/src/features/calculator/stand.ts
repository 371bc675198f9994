import type { DocumentDeadline } from '@jiefen/domain/deadline/of-document/watch';
import { dateToText } from '@jiefen/domain/field/date';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';
import type { Tone } from '#ui/look.ts';
import { distanceWords } from './day-words.ts';

/** How a deadline of a case stands, in words. */
export interface Stand {
  readonly text: string;
  readonly tone: Tone;
  /** It still asks for something. */
  readonly isRunning: boolean;
}

/** Says how a deadline stands on a day ('YYYY-MM-DD'). */
export function standOf({ state, metOn = '', due, workTo }: DocumentDeadline, today: string): Stand {
  if (state === 'met') {
    const date = dateToText(metOn, locale());
    const isLate = metOn > due;
    return {
      text: isLate ? m.numbers_met_late({ date }) : m.numbers_met({ date }),
      tone: isLate ? 'warn' : 'good',
      isRunning: false,
    };
  }
  if (state === 'lapsed') return { text: m.numbers_lapsed(), tone: 'neutral', isRunning: false };
  return { text: distanceWords(workTo, today), tone: workTo < today ? 'bad' : 'accent', isRunning: true };
}
