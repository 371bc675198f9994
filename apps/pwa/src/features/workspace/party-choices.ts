import type { Choice } from '#ui/look.ts';
import type { AnyCase } from './course.ts';

/** Somebody in a list of parties or petitioners. */
export interface Named {
  readonly id: string;
  readonly name?: string | undefined;
  readonly removed?: boolean | undefined;
}

/** The parties or petitioners of a case, those taken out too. */
export function namedIn({ collection, body }: AnyCase): readonly Named[] {
  return (collection === 'mediation' ? body.parties : body.petitioners) ?? [];
}

/** People as answers to choose from. */
export function partyChoices(list: readonly Named[]): Choice[] {
  return list.flatMap(({ id, name, removed }) => (removed || !name ? [] : [{ value: id, label: name }]));
}
