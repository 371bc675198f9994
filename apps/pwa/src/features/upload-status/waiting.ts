import { documentTypeOf } from '@jiefen/domain/case-type/registry';
import type { SyncStatus } from '#data/sync/status.ts';
import { rowState } from '#data/sync/status.ts';
import { caseHref, type CaseRow, glanceOf, toCase } from '#features/workspace/glance.ts';
import { refusalText } from '#features/workspace/refusal-words.ts';
import type { Stored } from '#features/workspace/shelf.svelte.ts';
import type { UploadState } from '#features/workspace/upload-state.ts';
import { termToText } from '#i18n/term.ts';

/** One thing that is not with the server yet, or that the server did not take. */
export interface WaitingItem {
  readonly id: string;
  readonly collection: Stored['collection'];
  readonly title: string;
  readonly state: UploadState;
  /** Phone clock, in milliseconds, since when it waits; 0 = refused and not waiting. */
  readonly since: number;
  /** Length of its words, in bytes. */
  readonly size: number;
  /** Why it was not taken; '' when it simply waits. */
  readonly reason: string;
  readonly href: string;
}

/** What waits, what cannot go first, then the longest waiting. */
export function waitingItems(stored: readonly Stored[], { sending }: Pick<SyncStatus, 'sending'>): WaitingItem[] {
  return stored
    .map((item) => toItem(item, sending))
    .sort((one, other) => Number(other.reason !== '') - Number(one.reason !== '') || one.since - other.since);
}

function toItem(stored: Stored, sending: ReadonlySet<string>): WaitingItem {
  const { collection, row } = stored;
  return {
    id: row.id,
    collection,
    title: titleOf(stored),
    state: rowState(row, sending),
    since: row.since,
    size: new TextEncoder().encode(JSON.stringify(row.body)).length,
    reason: row.refusal ? refusalText(row.refusal) : '',
    href: hrefOf(stored),
  };
}

function titleOf(stored: Stored): string {
  if (isCase(stored)) return glanceOf(toCase(stored)).title;
  const type = documentTypeOf(stored.collection);
  return type ? termToText(type.title) : stored.collection;
}

/** Private notes are read and written on the page of their case. */
function hrefOf(stored: Stored): string {
  if (isCase(stored)) return caseHref(stored.collection, stored.row.id);
  const caseId = 'caseId' in stored.row.body ? stored.row.body.caseId : undefined;
  return typeof caseId === 'string' ? caseHref('mediation', caseId) : '';
}

function isCase(stored: Stored): stored is CaseRow {
  return stored.collection === 'mediation' || stored.collection === 'petition';
}
