import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import { type CaseOutline, mediationOutline, petitionOutline } from '@jiefen/domain/case-type/outline';
import type { Summary } from '@jiefen/domain/case-type/summary';
import type { HeadOf } from '#data/queries.ts';
import { rowState } from '#data/sync/status.ts';
import type { LightRow, Row } from '#data/row.ts';
import { termToText } from '#i18n/term.ts';
import type { CaseGroup } from '@jiefen/domain/flow/case-group';
import { type AnyCase, titleOfState } from './course.ts';
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

/** A case as the lists have it, without its body. */
export interface CaseHead {
  readonly collection: AnyCase['collection'];
  readonly head: HeadOf<'mediation'>;
}

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

/** What a list shows of an open case; kept as long as the document stays the same object. */
export function glanceOf({ collection, body }: AnyCase): Glance {
  return remember(body, () => {
    const outline = collection === 'mediation' ? mediationOutline(body) : petitionOutline(body);
    return toGlance(collection, body.id, outline);
  });
}

/** What a list shows of a case; kept as long as nothing about it changes. */
export function glanceOfHead({ collection, head }: CaseHead): Glance {
  return remember(head, () => toGlance(collection, head.light.id, head.outline));
}

function remember(key: object, make: () => Glance): Glance {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}

function toGlance(collection: AnyCase['collection'], id: string, outline: CaseOutline): Glance {
  const { number, names, place, state, group, createdAt, openConflicts } = outline;
  return {
    ...{ id, collection, number, names, place, state, group, createdAt, openConflicts },
    title: termToText(outline.title),
    typeName: termToText(outline.typeName),
    href: caseHref(collection, id),
    stateTitle: termToText(titleOfState(collection, state)),
  };
}

/** The address of a case. */
export function caseHref(collection: string, id: string): string {
  return `/cases/${collection}/${id}`;
}

/** Where the deadlines of a case are explained. */
export function deadlinesHref(collection: string, id: string): string {
  return `${caseHref(collection, id)}/deadlines`;
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
export function uploadStateOf(
  row: LightRow,
  { openConflicts }: Pick<Glance, 'openConflicts'>,
  sending: ReadonlySet<string>,
): UploadState {
  const state = rowState(row, sending);
  return state === 'received' && openConflicts > 0 ? 'bothEdited' : state;
}
