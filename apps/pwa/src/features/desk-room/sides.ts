import type { Conflict } from '@jiefen/domain/case-type/envelope';
import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import type { NameLookup } from '@jiefen/domain/field/kind';
import { momentToText } from '#i18n/moment.ts';
import { valueText } from './value-words.ts';

/** One of two values, with its author. */
interface Side {
  readonly choice: 'kept' | 'lost';
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** Two values for one field, in words; `base` is what stood there before both, '' when nothing did. */
export interface Sides {
  readonly base: string;
  readonly values: readonly [Side, Side];
}

type Differing = Omit<Conflict, 'id' | 'resolution'>;

/** Puts a difference between two writers into words; `now` in milliseconds since 1970 UTC. */
export function sidesOf(collection: DeskCollection, conflict: Differing, nameOf: NameLookup, now: number): Sides {
  const { path, base, kept, lost, keptBy, lostBy, keptAt, lostAt } = conflict;
  const text = (value: unknown) => valueText(collection, path, value, nameOf);
  const name = (id: string) => nameOf(id) ?? id;
  return {
    base: base == null ? '' : text(base),
    values: [
      { choice: 'kept', text: text(kept), by: name(keptBy), at: momentToText(keptAt, now) },
      { choice: 'lost', text: text(lost), by: name(lostBy), at: momentToText(lostAt, now) },
    ],
  };
}
