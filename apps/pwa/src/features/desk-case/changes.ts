import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import type { History } from '@jiefen/domain/desk/case-detail';
import type { NameLookup } from '@jiefen/domain/field/kind';
import { isRecord, topOf, type Json } from '@jiefen/domain/sync/leaves';
import { placeText, valueText } from '#features/desk-room/value-words.ts';
import { m } from '#i18n/paraglide/messages.js';
import { termToText } from '#i18n/term.ts';
import { differenceOf, type Difference } from './difference.ts';

type Changed = History['versions'][number]['fields'][number];

/** One change in words: the place, and how its words changed; a step or a decision has words of its own. */
export interface ChangeLine {
  readonly path: string;
  readonly place: string;
  readonly difference?: Difference;
  readonly note?: string;
}

/** Puts one changed place of a version into words. */
export function changeToLine(collection: DeskCollection, changed: Changed, nameOf: NameLookup): ChangeLine {
  const { path, label, before, after } = changed;
  const top = topOf(path);
  const named = label ? termToText(label) : path;
  if (top === 'events') return { path, place: m.desk_change_step({ step: named }) };
  if (top === 'conflicts') return conflictLine(collection, path, after, nameOf);
  const text = (value: unknown) => (isEmpty(value) ? '' : valueText(collection, path, value, nameOf));
  return { path, place: placeText(collection, path, nameOf), difference: differenceOf(text(before), text(after)) };
}

function conflictLine(collection: DeskCollection, path: string, after: unknown, nameOf: NameLookup): ChangeLine {
  const conflict: Record<string, Json> = isRecord(after) ? after : {};
  const about = String(conflict['path'] ?? '');
  const place = placeText(collection, about, nameOf);
  const { resolution } = conflict;
  if (!isRecord(resolution)) return { path, place: m.desk_change_conflict({ place }) };
  const chosen = resolution['choice'] === 'lost' ? conflict['lost'] : conflict['kept'];
  const note = resolution['choice'] === 'other' ? undefined : valueText(collection, about, chosen, nameOf);
  return { path, place: m.desk_change_settled({ place }), ...(note !== undefined && { note }) };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null;
}
