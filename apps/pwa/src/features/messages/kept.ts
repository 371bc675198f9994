import { documentTypeOf } from '@jiefen/domain/case-type/registry';
import { textOf, type TextRow } from '@jiefen/domain/case-type/text';
import type { NameLookup } from '@jiefen/domain/field/kind';
import type { Draft } from '#data/drafts.ts';
import { locale } from '#i18n/locale.ts';
import { termToText } from '#i18n/term.ts';

/** Words of one's own that did not become part of a document and are kept all the same. */
export interface Kept {
  readonly key: string;
  readonly title: string;
  readonly at: string;
  readonly rows: readonly TextRow[];
}

/** Reads the drafts of kind `refused`: words given up for the server's, or left behind by a document that went away. */
export function keptWords(drafts: readonly Draft[], nameOf: NameLookup): Kept[] {
  return drafts.flatMap(({ key, at, target, content }) => {
    const type = target && documentTypeOf(target.collection);
    const body = typeof content === 'object' && content !== null && 'body' in content ? content.body : undefined;
    if (!type || typeof body !== 'object' || body === null) return [];
    const rows = textOf(type, body, locale(), nameOf).flatMap((group) => group.rows);
    return [{ key, at, rows, title: termToText(type.title) }];
  });
}
