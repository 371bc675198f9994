import { fieldAt, type Group } from '@jiefen/domain/case-type/define';
import { mediation } from '@jiefen/domain/case-type/mediation';
import { petition } from '@jiefen/domain/case-type/petition';
import { textOf, type TextRow } from '@jiefen/domain/case-type/text';
import type { NameLookup } from '@jiefen/domain/field/kind';
import type { AnyCase } from '#features/workspace/course.ts';
import { locale } from '#i18n/locale.ts';
import { termToText } from '#i18n/term.ts';

/** One group of the record of a case. */
export interface RecordGroup {
  readonly key: string;
  readonly title: string;
  readonly group: Group;
  readonly rows: readonly TextRow[];
}

/** Every group of a case with what is filled in, in words. Numbers of identity papers are masked until they are edited. */
export function recordOf({ collection, body }: AnyCase, nameOf: NameLookup): RecordGroup[] {
  const type = collection === 'mediation' ? mediation : petition;
  const filled = Object.fromEntries(textOf(type, body, locale(), nameOf).map(({ key, rows }) => [key, rows]));
  return Object.entries(type.groups).map(([key, group]) => ({
    key,
    title: termToText(group.title),
    group,
    rows: (filled[key] ?? []).map((row) => masked(row, collection)),
  }));
}

function masked(row: TextRow, collection: AnyCase['collection']): TextRow {
  const type = collection === 'mediation' ? mediation : petition;
  const field = row.kind === 'id-number' ? fieldAt(type, row.path) : undefined;
  const text = field?.mask ? field.mask(row.text) : row.text;
  return { ...row, text, rows: row.rows.map((inner) => masked(inner, collection)) };
}
