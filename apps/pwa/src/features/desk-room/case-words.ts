import { caseTypes } from '@jiefen/domain/case-type/registry';
import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import { flows } from '@jiefen/domain/flow/registry';
import type { StateDefinition } from '@jiefen/domain/flow/define';
import { caseSources } from '@jiefen/domain/vocabulary/case-source';
import { nameOf, type Vocabulary } from '@jiefen/domain/vocabulary/define';
import { disputeTypes } from '@jiefen/domain/vocabulary/dispute-type';
import { petitionContents } from '@jiefen/domain/vocabulary/petition-content';
import { petitionForms } from '@jiefen/domain/vocabulary/petition-form';
import { riskLevels } from '@jiefen/domain/vocabulary/risk-level';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';
import { termToText } from '#i18n/term.ts';

interface Lists {
  types: Vocabulary;
  sources: Vocabulary;
  states: Readonly<Record<string, StateDefinition>>;
}

const listsOf: Readonly<Record<DeskCollection, Lists>> = {
  mediation: { types: disputeTypes, sources: caseSources, states: flows.mediation.states },
  petition: { types: petitionContents, sources: petitionForms, states: flows.petition.states },
};

/** The one sign that tells a mediation case from a petition. */
export function kindSign(collection: DeskCollection): string {
  return collection === 'mediation' ? m.desk_kind_mediation() : m.desk_kind_petition();
}

/** What a kind of case is called. */
export function kindText(collection: DeskCollection): string {
  return termToText(caseTypes[collection].title);
}

/** Type of the dispute, or what a petition is about. */
export function typeText(collection: DeskCollection, code: string): string {
  return nameOf(listsOf[collection].types, code, locale());
}

/** Where a case came from. */
export function sourceText(collection: DeskCollection, code: string): string {
  return nameOf(listsOf[collection].sources, code, locale());
}

/** State of a case; one of a newer version shows its code. */
export function stateText(collection: DeskCollection, code: string): string {
  const { states } = listsOf[collection];
  const state = Object.hasOwn(states, code) ? states[code] : undefined;
  return state ? termToText(state.title) : code;
}

/** Risk level in one word. */
export function riskText(code: string): string {
  return nameOf(riskLevels, code, locale());
}
