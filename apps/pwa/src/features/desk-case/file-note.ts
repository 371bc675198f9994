import type { Attachment } from '@jiefen/domain/field/attachment';
import { dateTimeToText } from '@jiefen/domain/field/date-time';
import { locale } from '#i18n/locale.ts';
import { sizeToText } from '#i18n/moment.ts';

/** Who took a file, when, and how large it is. */
export function fileNote({ takenAt, takenBy, size }: Attachment, names: Readonly<Record<string, string>>): string {
  const taken = takenAt && dateTimeToText(takenAt, locale());
  const by = takenBy && (names[takenBy] ?? takenBy);
  return [taken, by, sizeToText(size)].filter(Boolean).join(' · ');
}
