import type { Field, Fields } from '@jiefen/domain/field/kind';
import { locale } from '#i18n/locale.ts';

const MOST = 3;

/** The first few filled fields of a record in one line, so that a closed card says what is in it. */
export function gist(fields: Fields, values: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .filter(([key, field]) => isShort(field) && values[key] !== undefined)
    .slice(0, MOST)
    .map(([key, field]) => field.toText(values[key], locale()))
    .join(' · ');
}

function isShort({ kind, fields, sensitive }: Field): boolean {
  return !fields && !sensitive && kind !== 'long-text' && kind !== 'attachments' && kind !== 'party-reference';
}
