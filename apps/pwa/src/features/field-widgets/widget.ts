import type { DocumentKey } from '#data/evidence/stand.ts';
import type { Field, Fields, KindName } from '@jiefen/domain/field/kind';
import type { Component } from 'svelte';
import { createContext } from 'svelte';
import type { Mode } from '@jiefen/domain/identity/reason';
import { termToText } from '#i18n/term.ts';
import type { Choice } from '#ui/look.ts';

/** What a widget is given: the field as declared, its stored value, and whom to tell about a new one. */
export interface WidgetProps {
  field: Field;
  value: unknown;
  onchange: (value: unknown) => void;
  problem?: string | undefined;
}

/** A component that edits one kind of field. */
export type Widget = Component<WidgetProps>;

/** What widgets ask of their surroundings: who may be chosen, today's date, fresh ids. */
export interface Surroundings {
  readonly organisations: readonly Choice[];
  readonly people: readonly Choice[];
  readonly divisions: readonly Choice[];
  /** The parties of the document in hand. */
  readonly parties: readonly Choice[];
  /** Whether invented identities pass. */
  readonly mode: Mode;
  /** The document the form is about, where files can be taken for it. */
  readonly document?: DocumentKey | undefined;
  /** Draws fields of files; without it they are only named. */
  readonly files?: Widget | undefined;
  /** Milliseconds since 1970 by the server's clock. */
  now(): number;
  newId(): string;
}

/** The table a form is a part of, and the values of all of it. */
export interface Neighbours {
  readonly fields: Fields;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A form as its widgets see it; the table travels along so that lists can draw fields of any kind. */
export interface FormContext {
  readonly surroundings: Surroundings;
  readonly widgets: Readonly<Record<KindName, Widget>>;
}

export const [getForm, setForm] = createContext<FormContext>();

/** The words and the mark every input shows for a field; only what is needed to submit is marked as required. */
export function labelsOf(field: Field): { label: string; hint?: string; needed: boolean } {
  const labels = { label: termToText(field.label), needed: field.need === 'submit' };
  return field.hint ? { ...labels, hint: termToText(field.hint) } : labels;
}
