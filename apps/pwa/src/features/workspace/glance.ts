import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import { mediationSummary, petitionSummary, type Summary } from '@jiefen/domain/case-type/summary';
import { rowState } from '#data/sync/status.ts';
import type { Row } from '#data/row.ts';
import { locale } from '#i18n/locale.ts';
import { termToText } from '#i18n/term.ts';
import { type AnyCase, type CaseGroup, courseOf } from './course.ts';
import type { UploadState } from './upload-state.ts';

/** What a list shows of a case, worked out once per version of its document. */
export interface Glance extends Summary {
  readonly id: string;
  readonly collection: AnyCase['collection'];
  readonly href: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly group: CaseGroup;
  readonly createdAt: string;
  readonly openConflicts: number;
}

const known = new WeakMap<object, Glance>();

/** The row of a case with its collection, so that its body has the right type. */
export type CaseRow =
  | { readonly collection: 'mediation'; readonly row: Row<(AnyCase & { collection: 'mediation' })['body']> }
  | { readonly collection: 'petition'; readonly row: Row<(AnyCase & { collection: 'petition' })['body']> };

/** The case of a row. */
export function toCase(entry: CaseRow): AnyCase {
  return entry.collection === 'mediation'
    ? { collection: entry.collection, body: entry.row.body }
    : { collection: entry.collection, body: entry.row.body };
}

/** What a list shows of a case; kept as long as the document stays the same object. */
export function glanceOf(entry: AnyCase): Glance {
  const found = known.get(entry.body);
  if (found) return found;
  const made = look(entry);
  known.set(entry.body, made);
  return made;
}

function look(entry: AnyCase): Glance {
  const { collection, body } = entry;
  const course = courseOf(entry);
  const summary = collection === 'mediation' ? mediationSummary(body, locale()) : petitionSummary(body, locale());
  return {
    ...summary,
    id: body.id,
    collection,
    href: caseHref(collection, body.id),
    state: course.state,
    stateTitle: termToText(course.title),
    group: course.group,
    createdAt: body.createdAt,
    openConflicts: openConflicts(body).length,
  };
}

/** The address of a case. */
export function caseHref(collection: string, id: string): string {
  return `/cases/${collection}/${id}`;
}

/** Where the differences of a case are decided. */
export function conflictsHref(collection: string, id: string): string {
  return `${caseHref(collection, id)}/differences`;
}

/** The differences between two writers that nobody has decided yet. */
export function openConflicts(body: Pick<DocumentBody, 'conflicts'>): DocumentBody['conflicts'] {
  return body.conflicts.filter((conflict) => conflict.resolution === undefined);
}

/** Where the words of a row are; an undecided difference is what the person must see first. */
export function uploadStateOf(row: Row<DocumentBody>, sending: ReadonlySet<string>): UploadState {
  const state = rowState(row, sending);
  return state === 'received' && openConflicts(row.body).length > 0 ? 'bothEdited' : state;
}
