import type { MediationBody } from '../case-type/mediation.ts';
import type { PetitionBody } from '../case-type/petition.ts';
import type { NameLookup } from '../field/kind.ts';
import type { Term } from '../term.ts';
import type { Signature, SignerCode } from './sheet.ts';

/** The documents that papers are made of, by case type. */
export interface Subjects {
  mediation: MediationBody;
  petition: PetitionBody;
}
export type Subject = keyof Subjects;

/** A condition on the document, as a small pure question. */
export type Question<Of extends Subject, Answer = boolean> = (body: Subjects[Of]) => Answer;

/** One labelled place of a table row: the path of a field, under its own label unless told otherwise. */
export interface Place {
  readonly path: string;
  readonly label?: string;
  readonly lines?: number;
}

/**
 * A part of a form as data. Paths are written like `agreement.performBy`; inside `each` they start at the element.
 * - `each`: the parts once per element of a list; without elements once, empty, for handwriting
 * - `people`: the table of identity for each party in a role
 * - `fact`: a line that is worked out
 */
export type Part<Of extends Subject = Subject> =
  | { readonly kind: 'words'; readonly words: string | Question<Of, string> }
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (string | Place)[])[] }
  | { readonly kind: 'text'; readonly path: string; readonly label?: string; readonly lines: number }
  | { readonly kind: 'items'; readonly path: string; readonly label?: string; readonly lines: number }
  | {
      readonly kind: 'ruled';
      readonly list: string;
      readonly columns: readonly (string | Place)[];
      readonly lines: number;
    }
  | { readonly kind: 'each'; readonly list: string; readonly parts: readonly Part<Of>[] }
  | { readonly kind: 'people'; readonly list: string; readonly role?: string; readonly label: string }
  | { readonly kind: 'fact'; readonly label: string; readonly words: Question<Of, string> }
  | {
      readonly kind: 'signatures';
      /** The record that holds them, `.` for the element the form is about; the paper's own entry counts always. */
      readonly at?: string;
      readonly signed?: (body: Subjects[Of], nameOf: NameLookup) => readonly Signature[];
      readonly places: readonly Signer<Of>[];
    };

/** Who signs a form: people of the document, or one free place. */
export interface Signer<Of extends Subject = Subject> {
  readonly label: string;
  /** The code of the signer in the list of signatures. */
  readonly as: SignerCode;
  /** The names to be printed; each gets a place of its own. */
  readonly names?: Question<Of, readonly Signatory[]>;
  /** Where the element the form is about names the signer. */
  readonly from?: string;
}

/** Somebody whose name is printed above a line. */
export interface Signatory {
  readonly id: string;
  readonly name: string;
}

/** 必须: the file is not complete without it; 按需: it belongs in when the work brought it about. */
export type Need = 'must' | 'as-needed' | 'none';

/** One official form as data. */
export interface Form<Of extends Subject = Subject> {
  readonly code: string;
  readonly subject: Of;
  readonly title: Term;
  /** Where the form is fixed. */
  readonly source: string;
  /** Whether the file of this document needs the paper. */
  readonly need: Question<Of, Need>;
  /** Whether what belongs on the paper has been recorded: then it can be printed filled. */
  readonly isFilled: Question<Of>;
  /** The path of the organisation that issues the paper, where it is not the one that keeps the file. */
  readonly issuer?: string;
  /** Made once per element of this list, such as one record per session. */
  readonly perElement?: string;
  readonly parts: readonly Part<Of>[];
}

/** Declares a form of people's mediation. */
export function defineMediationForm(form: Omit<Form<'mediation'>, 'subject'>): Form<'mediation'> {
  return { ...form, subject: 'mediation' };
}

/** Declares a document of a petition. */
export function definePetitionForm(form: Omit<Form<'petition'>, 'subject'>): Form<'petition'> {
  return { ...form, subject: 'petition' };
}
