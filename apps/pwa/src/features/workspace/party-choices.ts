import type { Choice } from '#ui/look.ts';
import type { AnyCase } from './course.ts';

/** The parties of a document as answers to choose from. */
export function partyChoices(
  list: readonly { id: string; name?: string | undefined; removed?: boolean | undefined }[] = [],
): Choice[] {
  return list.flatMap(({ id, name, removed }) => (removed || !name ? [] : [{ value: id, label: name }]));
}

/** The parties or petitioners of a case as answers to choose from. */
export function partiesOf({ collection, body }: AnyCase): Choice[] {
  return partyChoices(collection === 'mediation' ? body.parties : body.petitioners);
}
