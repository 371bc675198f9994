import { type CaseType, fieldAt } from '@jiefen/domain/case-type/define';
import type { Conflict } from '@jiefen/domain/case-type/envelope';
import { mediation } from '@jiefen/domain/case-type/mediation';
import { petition } from '@jiefen/domain/case-type/petition';
import type { Field, NameLookup } from '@jiefen/domain/field/kind';
import { type JsonObject, leafAt } from '@jiefen/domain/sync/leaves';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';
import { termToText } from '#i18n/term.ts';
import type { AnyCase } from './course.ts';
import { openConflicts } from './glance.ts';
import { namedIn, partyChoices } from './party-choices.ts';

/** One value of a field that two people changed. */
export interface Side {
  readonly choice: 'kept' | 'lost';
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly isMine: boolean;
}

/** A field that two people changed, undecided. */
export interface Difference {
  readonly id: string;
  readonly label: string;
  /** The value before both. */
  readonly before: string;
  readonly sides: readonly [Side, Side];
  /** Both texts one after the other, where both can stand: long texts. */
  readonly both: string | undefined;
}

/** A decided difference: what was chosen, and what was not. */
export interface Settled {
  readonly id: string;
  readonly label: string;
  readonly chosen: string;
  readonly others: readonly string[];
  readonly by: string;
  readonly at: string;
}

/** The undecided differences of a case in words; the person's own words come first. */
export function differencesOf(entry: AnyCase, self: string, nameOf: NameLookup): Difference[] {
  return openConflicts(entry.body).map((conflict) => {
    const field = fieldAt(typeOf(entry), conflict.path);
    const words = wording(field, entry, nameOf);
    const kept = side('kept', conflict, self, words, nameOf);
    const lost = side('lost', conflict, self, words, nameOf);
    const both = field?.kind === 'long-text' ? `${kept.text}\n${lost.text}` : undefined;
    return {
      id: conflict.id,
      label: labelOf(entry, conflict.path, field),
      before: words(conflict.base),
      sides: lost.isMine && !kept.isMine ? [lost, kept] : [kept, lost],
      both,
    };
  });
}

/** The decided differences of a case, the last decision first. Nothing is ever taken out of this list. */
export function settledOf(entry: AnyCase, nameOf: NameLookup): Settled[] {
  const settled = entry.body.conflicts.flatMap((conflict) => {
    const { id, path, kept, lost, resolution } = conflict;
    if (!resolution) return [];
    const field = fieldAt(typeOf(entry), path);
    const words = wording(field, entry, nameOf);
    const [first, second] = resolution.choice === 'lost' ? [words(lost), words(kept)] : [words(kept), words(lost)];
    // A third wording was written instead of both; it stands in the document itself.
    const chosen = resolution.choice === 'other' ? words(leafAt(copyOf(entry.body), path)) : first;
    const others = resolution.choice === 'other' ? [first, second] : [second];
    const label = labelOf(entry, path, field);
    return [{ id, label, chosen, others, by: nameOf(resolution.by) ?? resolution.by, at: resolution.at }];
  });
  return settled.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

type Words = (value: unknown) => string;

function side(choice: Side['choice'], conflict: Conflict, self: string, words: Words, nameOf: NameLookup): Side {
  const [value, by, at] =
    choice === 'kept'
      ? [conflict.kept, conflict.keptBy, conflict.keptAt]
      : [conflict.lost, conflict.lostBy, conflict.lostAt];
  return { choice, text: words(value), by: nameOf(by) ?? by, at, isMine: by === self };
}

function wording(field: Field | undefined, entry: AnyCase, nameOf: NameLookup): Words {
  const parties = partyChoices(namedIn(entry));
  const withParties = (id: string) => parties.find(({ value }) => value === id)?.label ?? nameOf(id);
  return (value) => {
    if (value === undefined || value === null) return m.app_empty_value();
    if (!field) return typeof value === 'string' ? value : JSON.stringify(value);
    try {
      return field.toText(value, locale(), withParties);
    } catch {
      // A value written by a newer version may have another shape.
      return JSON.stringify(value);
    }
  };
}

/** The label of the field, with the list element it stands in: 当事人 2 · 联系方式. */
function labelOf(entry: AnyCase, path: string, field: Field | undefined): string {
  const label = field ? termToText(field.label) : path;
  const [, list = '', element = ''] = /^([^.[]+)\[([^\]]+)\]/.exec(path) ?? [];
  const holder = fieldAt(typeOf(entry), list);
  if (!holder) return label;
  const elements = leafAt(copyOf(entry.body), list);
  const at = Array.isArray(elements) ? elements.findIndex((item) => hasId(item, element)) : -1;
  return `${termToText(holder.label)} ${at + 1} · ${label}`;
}

/** The document as plain JSON, for reading by path. */
function copyOf(body: object): JsonObject {
  return JSON.parse(JSON.stringify(body));
}

function hasId(item: unknown, id: string): boolean {
  return typeof item === 'object' && item !== null && 'id' in item && item.id === id;
}

function typeOf({ collection }: AnyCase): CaseType {
  return collection === 'mediation' ? mediation : petition;
}
