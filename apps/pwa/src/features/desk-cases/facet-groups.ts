import type { Facets } from '@jiefen/domain/desk/case-row';
import { facetKeys, type FacetKey, type Filter } from '@jiefen/domain/desk/question';
import { codesOf } from '@jiefen/domain/vocabulary/define';
import { riskLevels } from '@jiefen/domain/vocabulary/risk-level';
import { m } from '#i18n/paraglide/messages.js';
import type { CountedOption } from '#ui/look.ts';
import { chosenIn } from './address.ts';
import { collectionIn, facetText, facetTitle, signedText } from './facet-words.ts';

/** One facet as it is drawn. */
export interface FacetGroup {
  readonly key: FacetKey;
  readonly title: string;
  readonly options: CountedOption[];
  readonly chosen: string[];
}

const ranked: Partial<Record<FacetKey, readonly string[]>> = {
  risk: codesOf(riskLevels).toReversed(),
  ended: ['no', 'yes'],
  conflicts: ['open', 'none'],
};

/** The facets with their numbers. What is chosen stays in sight, even when nothing stands under it. */
export function facetGroups({ facets, names }: Facets, filter: Filter): FacetGroup[] {
  return facetKeys
    .map((key) => {
      const chosen = chosenIn(filter, key);
      const missing = chosen.filter((value) => !facets[key].some((counted) => counted.value === value));
      const counts = [...facets[key], ...missing.map((value) => ({ value, count: 0 }))];
      const kinds = new Set(counts.map(({ value }) => collectionIn(value)));
      const textOf = kinds.size > 1 ? signedText : facetText;
      const options = counts.map(({ value, count }) => ({
        value,
        label: textOf(key, value, names),
        count: count === null ? m.desk_hidden_number() : String(count),
      }));
      return { key, title: facetTitle(key), options: inRank(key, options), chosen };
    })
    .filter(({ options, chosen }) => options.length > 1 || chosen.length > 0);
}

function inRank(key: FacetKey, options: CountedOption[]): CountedOption[] {
  const order = ranked[key];
  return order ? options.toSorted((one, other) => order.indexOf(one.value) - order.indexOf(other.value)) : options;
}

/** Tells whether a number is hidden, so that nobody can be told from it. A larger one may hide beside a small one. */
export function hidesNumbers({ facets }: Facets): boolean {
  return facetKeys.some((key) => facets[key].some(({ count }) => count === null));
}
