import { documentTypeOf } from '@jiefen/domain/case-type/registry';
import type { KeptWork } from '@jiefen/domain/desk/attention';
import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import type { NameLookup } from '@jiefen/domain/field/kind';
import { topOf } from '@jiefen/domain/sync/leaves';
import { reasonText } from '#features/desk-room/settle-words.ts';
import { placeText, valueText } from '#features/desk-room/value-words.ts';
import { m } from '#i18n/paraglide/messages.js';
import { termToText } from '#i18n/term.ts';
import type { Tone } from '#ui/look.ts';

/** One piece of work that did not go in. */
export type Kept = KeptWork['rows'][number];

/** What became of it, in a word. */
export function outcomeLook(outcome: Kept['outcome']): { text: string; tone: Tone } {
  return outcomes[outcome]();
}

/** What its author was told; '' when there was no reason. */
export function toldText({ reason }: Kept): string {
  return reason ? m.desk_kept_told({ reason: reasonText(reason) }) : '';
}

/** What is to be done with it. */
export function nextText({ outcome }: Kept): string {
  return outcome === 'farewell' ? m.desk_kept_farewell_next() : m.desk_kept_refused_next();
}

/** What it is called: its title, or the kind of document. */
export function keptTitle({ title, collection }: Kept): string {
  if (title) return title;
  const type = documentTypeOf(collection);
  return type ? termToText(type.title) : collection;
}

/** The kept words, each with its place. */
export function keptLines(
  { collection, fields }: Kept,
  nameOf: NameLookup,
): { path: string; place: string; text: string }[] {
  if (!isDeskCollection(collection)) {
    return fields.map(({ path, label, value }) => ({
      path,
      place: label ? termToText(label) : path,
      text: JSON.stringify(value),
    }));
  }
  return fields.map(({ path, label, value }) => {
    if (topOf(path) === 'events')
      return { path, place: m.desk_change_step({ step: label ? termToText(label) : path }), text: '' };
    return { path, place: placeText(collection, path, nameOf), text: valueText(collection, path, value, nameOf) };
  });
}

/** Tells whether the work belongs to one of the case types of the desk. */
export function isDeskCollection(collection: string): collection is DeskCollection {
  return collection === 'mediation' || collection === 'petition';
}

const outcomes: Readonly<Record<Kept['outcome'], () => { text: string; tone: Tone }>> = {
  refused: () => ({ text: m.desk_outcome_refused(), tone: 'bad' }),
  quarantined: () => ({ text: m.desk_outcome_quarantined(), tone: 'warn' }),
  farewell: () => ({ text: m.desk_outcome_farewell(), tone: 'accent' }),
};
