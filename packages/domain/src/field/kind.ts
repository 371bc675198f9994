import type { Circle } from '../access/circle.ts';
import type { GenericSchema } from 'valibot';
import type { Locale, Term } from '../term.ts';
import type { Vocabulary } from '../vocabulary/define.ts';

/** Every kind of field there is: a widget table typed by this union does not compile with one missing. */
export type KindName =
  | 'text'
  | 'long-text'
  | 'tags'
  | 'date'
  | 'date-time'
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'count'
  | 'quantity'
  | 'money'
  | 'area'
  | 'place'
  | 'division'
  | 'person-name'
  | 'id-number'
  | 'credit-code'
  | 'phone'
  | 'court-case-no'
  | 'organisation'
  | 'organisations'
  | 'person'
  | 'people'
  | 'party-reference'
  | 'party-references'
  | 'attachment'
  | 'attachments'
  | 'record'
  | 'list'
  | 'parties';

/** Finds the name behind an id (an organisation, a user, a party of the same case). */
export type NameLookup = (id: string) => string | undefined;

/** The step of the work at which an empty field is no longer allowed. */
export type Stage = 'submit' | 'accept' | 'agreement' | 'confirm' | 'decide' | 'close' | 'archive';

/** Why a value is shielded: masked, logged when read, or hidden from open lists. */
export type Sensitivity = 'identity' | 'contact' | 'minor' | 'health';

/** The field is asked only while a neighbour in the same table has one of these values. An unanswered
 * neighbour counts as its first choice, or as no. */
export interface Condition {
  readonly key: string;
  readonly is: readonly (string | boolean)[];
}

/** What a case type says about one of its fields. */
export interface FieldOptions {
  readonly label: Term;
  readonly hint?: Term;
  readonly need?: Stage;
  /** How many elements a needed list must have; one when not said. */
  readonly atLeast?: number;
  /** All of these must hold, else the field is neither shown nor needed. */
  readonly when?: readonly Condition[];
  readonly merge?: 'max';
  readonly sensitive?: Sensitivity;
  /** Whom a reference may name; anybody when not said. */
  readonly among?: Circle;
  readonly quick?: true;
  readonly owner?: 'server';
}

/** What a kind knows of its values: the schema of the stored JSON and their wording for people. */
export interface FieldKind<Value> {
  readonly kind: KindName;
  readonly schema: GenericSchema<Value>;
  /** Words for list, print and export; ids become names through the lookup, unknown ones stay as they are. */
  toText(value: Value, locale: Locale, nameOf?: NameLookup): string;
  /** The shielded form for people without full view. */
  mask?(value: Value): string;
  /** Orders graded values, for `merge: 'max'`. */
  rank?(value: Value): number;
  readonly vocabulary?: Vocabulary;
  readonly unit?: Term;
  readonly fields?: Fields;
}

/** One field of a document: a kind with its label and duties. */
export interface Field<Value = unknown> extends FieldKind<Value>, FieldOptions {}

/** A table of fields by key. */
export type Fields = Readonly<Record<string, Field>>;

/** The stored value of a field. */
export type ValueOf<Of> = Of extends Field<infer Value> ? Value : never;

/** The stored values of a table of fields: all optional, since a record is filled in over weeks. */
export type ValuesOf<Of extends Fields> = { -readonly [Key in keyof Of]?: ValueOf<Of[Key]> | undefined };
