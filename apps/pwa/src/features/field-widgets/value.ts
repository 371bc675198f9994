import type { Field } from '@jiefen/domain/field/kind';
import type { Element } from '@jiefen/domain/field/list';
import { nameOf } from '@jiefen/domain/vocabulary/define';
import { termToText } from '#i18n/term.ts';
import { locale } from '#i18n/locale.ts';
import type { Choice } from '#ui/look.ts';

/** Reads a stored value as words; anything else is no words. */
export function toWords(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Reads a stored value as a number; anything else is none. */
export function toNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Reads a stored value as a list of words; anything else is an empty list. */
export function toWordList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** Reads a stored value as a record; anything else is an empty one. */
export function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Reads a stored value as list elements, the removed ones among them. */
export function toElements(value: unknown): (Element & Record<string, unknown>)[] {
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** The answers of a field with an official list; retired ones only where they are chosen already. */
export function choicesOf(field: Field, chosen: readonly string[]): Choice[] {
  const { vocabulary } = field;
  if (!vocabulary) return [];
  return vocabulary.options
    .filter((option) => !option.retired || chosen.includes(option.code))
    .map(({ code, note }) => ({
      value: code,
      label: nameOf(vocabulary, code, locale()),
      ...(note ? { note: termToText(note) } : {}),
    }));
}

/** Adds ids that are chosen but unknown here, so that opening a form never loses one. */
export function withChosen(options: readonly Choice[], chosen: readonly string[]): Choice[] {
  const unknown = chosen.filter((id) => !options.some((option) => option.value === id));
  return [...options, ...unknown.map((id) => ({ value: id, label: id }))];
}

function isElement(value: unknown): value is Element & Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
