import type { Facets } from '@jiefen/domain/desk/case-row';
import { facetKeys, type FacetKey, type Filter } from '@jiefen/domain/desk/question';
import { codesOf } from '@jiefen/domain/vocabulary/define';
import { riskLevels } from '@jiefen/domain/vocabulary/risk-level';
import { m } from '#i18n/paraglide/messages.js';
import type { CountedOption } from '#ui/look.ts';
import { chosenIn } from './address.ts';
import { facetText, facetTitle } from './facet-words.ts';

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
export function facetGroups({ facets, least, names }: Facets, filter: Filter): FacetGroup[] {
  return facetKeys
    .map((key) => {
      const chosen = chosenIn(filter, key);
      const missing = chosen.filter((value) => !facets[key].some((counted) => counted.value === value));
      const counts = [...facets[key], ...missing.map((value) => ({ value, count: 0 }))];
      const options = counts.map(({ value, count }) => ({
        value,
        label: facetText(key, value, names),
        count: count === null ? m.desk_fewer_than({ least }) : String(count),
      }));
      return { key, title: facetTitle(key), options: inRank(key, options), chosen };
    })
    .filter(({ options, chosen }) => options.length > 1 || chosen.length > 0);
}

function inRank(key: FacetKey, options: CountedOption[]): CountedOption[] {
  const order = ranked[key];
  return order ? options.toSorted((one, other) => order.indexOf(one.value) - order.indexOf(other.value)) : options;
}
