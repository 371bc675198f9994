import { isInCircle } from '@jiefen/domain/access/circle';
import type { Field, KindName } from '@jiefen/domain/field/kind';
import type { Choice } from '#ui/look.ts';
import type { Surroundings } from './widget.ts';

const lists: Partial<Record<KindName, 'organisations' | 'people' | 'divisions' | 'parties'>> = {
  organisation: 'organisations',
  organisations: 'organisations',
  person: 'people',
  people: 'people',
  division: 'divisions',
  'party-reference': 'parties',
  'party-references': 'parties',
};

/** What a field that refers to something may refer to. */
export function optionsFor({ kind, among }: Field, surroundings: Surroundings): readonly Choice[] {
  const list = lists[kind];
  const all = list ? surroundings[list] : [];
  return among ? all.filter((option) => isInCircle(among, option.kind)) : all;
}
