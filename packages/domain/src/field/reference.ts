import * as v from 'valibot';
import { joinWords } from './join.ts';
import type { Field, FieldOptions, KindName, NameLookup } from './kind.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

function one(kind: KindName, options: FieldOptions): Field<string> {
  return { ...options, kind, schema: id, toText: (value, _locale, nameOf) => nameOf?.(value) ?? value };
}

function many(kind: KindName, options: FieldOptions): Field<string[]> {
  const named = (nameOf?: NameLookup) => (value: string) => nameOf?.(value) ?? value;
  return {
    ...options,
    kind,
    schema: v.array(id),
    toText: (value, locale, nameOf) => joinWords(value.map(named(nameOf)), locale),
  };
}

/** The id of an organisation. */
export const organisation = (options: FieldOptions): Field<string> => one('organisation', options);

/** The ids of several organisations. */
export const organisations = (options: FieldOptions): Field<string[]> => many('organisations', options);

/** The id of a user of the system. */
export const person = (options: FieldOptions): Field<string> => one('person', options);

/** The ids of several users. */
export const people = (options: FieldOptions): Field<string[]> => many('people', options);

/** The id of a party of the same case. */
export const partyReference = (options: FieldOptions): Field<string> => one('party-reference', options);

/** The ids of several parties of the same case. */
export const partyReferences = (options: FieldOptions): Field<string[]> => many('party-references', options);
