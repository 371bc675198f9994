import type { GenericSchema } from 'valibot';
import { entriesOf, objectSchema } from '../field/entries.ts';
import type { Field, Fields, ValuesOf } from '../field/kind.ts';
import type { Term } from '../term.ts';
import { type DocumentBody, envelopeEntries } from './envelope.ts';

/** Fields that stand together on the screen and on paper; grouping does not nest them in the document. */
export interface Group {
  readonly title: Term;
  readonly fields: Fields;
}

/** The groups of a document type by key, in reading order. */
export type Groups = Readonly<Record<string, Group>>;

/** One type of document: its name is the collection it lives in. */
export interface CaseType<Of extends Groups = Groups> {
  readonly name: string;
  readonly title: Term;
  /** Raised when an older document needs an upgrade; a new optional field does not need one. */
  readonly schemaVersion: number;
  readonly groups: Of;
}

type Intersected<Union> = (Union extends unknown ? (part: Union) => void : never) extends (all: infer All) => void
  ? { [Key in keyof All]: All[Key] }
  : never;

/** The stored fields of a case type, without the envelope. */
export type CaseFields<Type> =
  Type extends CaseType<infer Of> ? Intersected<{ [Key in keyof Of]: ValuesOf<Of[Key]['fields']> }[keyof Of]> : never;

/** The stored document of a case type: the envelope is demanded, every field optional. */
export type Body<Type> = DocumentBody & CaseFields<Type>;

/** Declares a case type. A field key used twice, or taken from the envelope, is a bug and throws. */
export function defineCaseType<const Of extends Groups>(type: CaseType<Of>): CaseType<Of> {
  const taken = new Set(Object.keys(envelopeEntries));
  for (const key of Object.values(type.groups).flatMap((group) => Object.keys(group.fields))) {
    if (taken.has(key)) throw new Error(`${type.name}: the field ${key} is given twice`);
    taken.add(key);
  }
  return type;
}

/** Gives all fields of a case type as one table. */
export function fieldsOf(type: CaseType): Fields {
  return Object.assign({}, ...Object.values(type.groups).map((group) => group.fields));
}

/** Gives the schema of the wire document. Unknown keys are kept: a newer phone's words survive an older server. */
export function caseSchema<Type extends CaseType>(type: Type): GenericSchema<Body<Type>> {
  return objectSchema({ ...entriesOf(fieldsOf(type)), ...envelopeEntries });
}

/** Finds the field behind a path such as `agreement.performBy` or `sessions[<id>].record`. */
export function fieldAt(type: CaseType, path: string): Field | undefined {
  const [first = '', ...rest] = path.replaceAll(/\[[^\]]*\]/g, '').split('.');
  return rest.reduce<Field | undefined>((field, key) => field?.fields?.[key], fieldsOf(type)[first]);
}

/** Lists every path of a case type, lists written as `sessions[].record`. */
export function pathsOf(type: CaseType): string[] {
  return pathsIn(fieldsOf(type), '');
}

function pathsIn(fields: Fields, before: string): string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const path = `${before}${key}${isList(field) ? '[]' : ''}`;
    return [path, ...(field.fields ? pathsIn(field.fields, `${path}.`) : [])];
  });
}

/** Tells whether a field holds elements that carry an id. */
export function isList(field: Field): boolean {
  return field.kind === 'list' || field.kind === 'parties' || field.kind === 'attachments';
}
