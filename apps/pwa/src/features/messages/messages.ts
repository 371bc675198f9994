import { documentTypeOf } from '@jiefen/domain/case-type/registry';
import { fieldAt } from '@jiefen/domain/case-type/define';
import type { NoticeBody } from '@jiefen/domain/case-type/notice';
import type { NameLookup } from '@jiefen/domain/field/kind';
import { noticeKinds } from '@jiefen/domain/vocabulary/notice-kind';
import { nameOf } from '@jiefen/domain/vocabulary/define';
import { caseHref } from '#features/workspace/glance.ts';
import { locale } from '#i18n/locale.ts';
import { termToText } from '#i18n/term.ts';

/** A message in words. */
export interface Message {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly changes: readonly { label: string; before: string; after: string }[];
  /** Where its document is; '' when there is none to open. */
  readonly href: string;
}

/** Puts a notice into words. */
export function toMessage(body: NoticeBody, nameOfId: NameLookup): Message {
  const { id, kind, title = '', by, at, text = '', changes = [], collection = '', about } = body;
  return {
    id,
    kind: kind ? nameOf(noticeKinds, kind, locale()) : '',
    title,
    by: by ? (nameOfId(by) ?? by) : '',
    at: at ?? body.createdAt,
    text,
    changes: changes.map(({ path = '', before, after }) => changeText(collection, path, before, after, nameOfId)),
    href: about && (collection === 'mediation' || collection === 'petition') ? caseHref(collection, about) : '',
  };
}

function changeText(collection: string, path: string, before = '', after = '', nameOfId: NameLookup) {
  const type = documentTypeOf(collection);
  const field = type && fieldAt(type, path);
  const say = (json: string) => {
    const value = parsed(json);
    if (value === undefined || value === null) return '';
    try {
      return field ? field.toText(value, locale(), nameOfId) : String(value);
    } catch {
      // A value of another version may have another shape.
      return json;
    }
  };
  return { label: field ? termToText(field.label) : path, before: say(before), after: say(after) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json || undefined;
  }
}
