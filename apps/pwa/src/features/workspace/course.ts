import type { Fields } from '@jiefen/domain/field/kind';
import type { EventDefinition } from '@jiefen/domain/flow/define';
import { stepFields } from '@jiefen/domain/flow/step-form';
import { type CaseGroup, mediationGroups, petitionGroups } from '@jiefen/domain/flow/case-group';
import { fold, type Folded } from '@jiefen/domain/flow/fold';
import { mediationFlow } from '@jiefen/domain/flow/mediation';
import { mediationStates } from '@jiefen/domain/flow/mediation/states';
import { petitionFlow } from '@jiefen/domain/flow/petition';
import { petitionStates } from '@jiefen/domain/flow/petition/states';
import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import type { PetitionBody } from '@jiefen/domain/case-type/petition';
import type { Term } from '@jiefen/domain/term';

/** A case of either type with its document. */
export type AnyCase =
  | { readonly collection: 'mediation'; readonly body: MediationBody }
  | { readonly collection: 'petition'; readonly body: PetitionBody };

/** The present of a case: its state in words, its group, and the events that did not apply. */
export interface Course {
  readonly state: string;
  readonly title: Term;
  readonly group: CaseGroup;
  readonly folded: Folded;
}

/** Works out where a case stands from its events. */
export function courseOf({ collection, body }: AnyCase): Course {
  if (collection === 'mediation') {
    const folded = fold(mediationFlow, body);
    const { state } = folded;
    return { state, title: mediationStates[state].title, group: mediationGroups[state], folded };
  }
  const folded = fold(petitionFlow, body);
  const { state } = folded;
  return { state, title: petitionStates[state].title, group: petitionGroups[state], folded };
}

/** The official name of a state; a state of a newer version shows its code. */
export function titleOfState(collection: AnyCase['collection'], state: string): Term {
  const states: Readonly<Record<string, { title: Term }>> =
    collection === 'mediation' ? mediationStates : petitionStates;
  return (Object.hasOwn(states, state) ? states[state]?.title : undefined) ?? { zh: state, en: state };
}

/** The fields to fill in before a step is recorded. */
export function fieldsOfStep(collection: AnyCase['collection'], type: string): Fields {
  const events: Readonly<Record<string, Pick<EventDefinition, 'payload'>>> =
    collection === 'mediation' ? mediationFlow.events : petitionFlow.events;
  const event = Object.hasOwn(events, type) ? events[type] : undefined;
  return event ? stepFields(event) : {};
}

/** The official name of an event; an event of a newer version shows its type. */
export function eventTitle(collection: AnyCase['collection'], type: string): Term {
  const events: Readonly<Record<string, { title: Term }>> =
    collection === 'mediation' ? mediationFlow.events : petitionFlow.events;
  return (Object.hasOwn(events, type) ? events[type]?.title : undefined) ?? { zh: type, en: type };
}
