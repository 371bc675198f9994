import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import type { FacetKey } from '@jiefen/domain/desk/question';
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

/** The same with the sign of the kind of case before it, where a value belongs to one kind. */
export function signedText(key: FacetKey, value: string, names: Names): string {
  const collection = collectionIn(value);
  const text = facetText(key, value, names);
  return collection ? m.desk_of_kind({ kind: kindSign(collection), value: text }) : text;
}

/** The same with the facet before it, for a place where the facet is not in sight. */
export function appliedText(key: FacetKey, value: string, names: Names): string {
  return m.desk_applied({ facet: facetTitle(key), value: signedText(key, value, names) });
}

/** The kind of case a value belongs to: codes stand behind their collection, `mediation.02`. */
export function collectionIn(value: string): DeskCollection | undefined {
  const [collection = '', code] = value.split('.');
  return code !== undefined && isCollection(collection) ? collection : undefined;
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

function ofCollection(words: (collection: DeskCollection, code: string) => string): (value: string) => string {
  return (value) => {
    const collection = collectionIn(value);
    return collection ? words(collection, value.slice(collection.length + 1)) : value;
  };
}

function isCollection(word: string): word is DeskCollection {
  return word === 'mediation' || word === 'petition';
}
