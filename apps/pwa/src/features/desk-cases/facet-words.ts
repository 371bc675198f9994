import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import { facetKeys, type FacetKey } from '@jiefen/domain/desk/question';
import { riskLevels } from '@jiefen/domain/vocabulary/risk-level';
import { kindSign, kindText, riskText, sourceText, stateText, typeText } from '#features/desk-room/case-words.ts';
import { m } from '#i18n/paraglide/messages.js';
import { termToText } from '#i18n/term.ts';

type Names = Readonly<Record<string, string>>;

/** What a facet is called. */
export function facetTitle(key: FacetKey): string {
  return titles[key]();
}

/** What a value of a facet is called. */
export function facetText(key: FacetKey, value: string, names: Names): string {
  return texts[key](value, names);
}

/** The same with the facet before it, for a place where the facet is not in sight. */
export function appliedText(key: FacetKey, value: string, names: Names): string {
  return m.desk_applied({ facet: facetTitle(key), value: facetText(key, value, names) });
}

/** Tells whether a word is a facet. */
export function isFacetKey(word: string): word is FacetKey {
  return facetKeys.some((key) => key === word);
}

const titles: Readonly<Record<FacetKey, () => string>> = {
  collection: () => m.desk_facet_collection(),
  township: () => m.desk_facet_township(),
  type: () => m.desk_facet_type(),
  state: () => m.desk_facet_state(),
  source: () => m.desk_facet_source(),
  risk: () => termToText(riskLevels.title),
  conflicts: () => m.desk_conflicts(),
  ended: () => m.desk_facet_ended(),
};

const texts: Readonly<Record<FacetKey, (value: string, names: Names) => string>> = {
  collection: (value) => (isCollection(value) ? kindText(value) : value),
  township: (value, names) => names[value] ?? value,
  type: ofCollection(typeText),
  state: ofCollection(stateText),
  source: ofCollection(sourceText),
  risk: riskText,
  conflicts: (value) => (value === 'open' ? m.desk_conflicts_open() : m.desk_conflicts_none()),
  ended: (value) => (value === 'yes' ? m.desk_ended() : m.desk_not_ended()),
};

/** Codes of a collection stand behind its name, `mediation.02`; its sign tells two words alike apart. */
function ofCollection(words: (collection: DeskCollection, code: string) => string): (value: string) => string {
  return (value) => {
    const [collection = '', ...code] = value.split('.');
    if (!isCollection(collection)) return value;
    return m.desk_of_kind({ kind: kindSign(collection), value: words(collection, code.join('.')) });
  };
}

function isCollection(word: string): word is DeskCollection {
  return word === 'mediation' || word === 'petition';
}
