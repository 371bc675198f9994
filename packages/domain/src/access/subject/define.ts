import * as v from 'valibot';
import type { Directory } from '../people.ts';
import type { ObjectCode } from '../matrix.ts';

/** What the rules of access know of a document: which rows of the matrix it falls under, and whom it concerns. */
export interface Subject {
  readonly objects: readonly ObjectCode[];
  readonly region: string;
  /** Nine digits; absent when no township governs it. */
  readonly township?: string | undefined;
  readonly committees?: readonly string[];
  readonly owners?: readonly string[];
  readonly assigned?: readonly string[];
  readonly named?: readonly string[];
  readonly units?: readonly string[];
  readonly holders?: readonly string[];
  readonly senders?: readonly string[];
  readonly linked?: readonly string[];
  readonly invited?: readonly string[];
  readonly filed?: boolean;
  readonly litigation?: boolean;
  /** Never cached on a phone. */
  readonly deskOnly?: boolean;
  /** Full view shows everything but who the petitioner is, except to those who handle the item. */
  readonly confidential?: boolean;
}

/** Reads the subject of one document type; undefined when the document does not hold what the rules need. */
export type SubjectReader = (document: unknown, directory: Directory) => Subject | undefined;

/** An optional word. */
export const word = v.optional(v.string());

/** A list of ids, empty when absent. */
export const ids = v.optional(v.array(v.string()), []);

const event = v.object({
  id: v.string(),
  type: v.string(),
  at: v.string(),
  by: v.string(),
  device: v.string(),
  payload: v.optional(v.record(v.string(), v.unknown())),
});

/** What every document carries and the rules read. */
export const carried = {
  region: v.string(),
  createdAt: v.string(),
  createdBy: v.string(),
  events: v.optional(v.array(event), []),
};

/** Keeps the ids that are there, each once. */
export function known(...found: readonly (string | undefined)[]): string[] {
  return [...new Set(found.filter((id) => id !== undefined))];
}
