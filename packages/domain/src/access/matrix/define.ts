import type { Term } from '../../term.ts';
import type { RoleCode } from '../roles.ts';

/** How much of a document a reader sees. */
export type Level = 'full' | 'nameless' | 'min' | 'count';

/** What one may do: C create, R read, E edit the own draft or stage, S submit or sign, A approve or assign. */
export type Verb = 'C' | 'R' | 'E' | 'S' | 'A';

/** Several verbs in the order CRESA. */
export type Verbs = `${'C' | ''}${'R' | ''}${'E' | ''}${'S' | ''}${'A' | ''}`;

/**
 * Under which condition a right holds: `own` the person handles it, `committee` the own committee,
 * `supervised` a village committee of the own township, `township`, `unit` the own unit takes part,
 * `holder` it lies with the own unit now, `sender` the own unit sends it, `bureau` the district petition
 * office, `linked` it came from the own office, `filed` it is before the court, `litigation`, `assigned`,
 * `invited`, `addressed`, `named`, `party`, `district` everyone of the role, `region` everyone.
 */
export type Within =
  | 'own'
  | 'committee'
  | 'supervised'
  | 'township'
  | 'unit'
  | 'holder'
  | 'sender'
  | 'bureau'
  | 'linked'
  | 'filed'
  | 'litigation'
  | 'assigned'
  | 'invited'
  | 'addressed'
  | 'named'
  | 'party'
  | 'district'
  | 'region';

/** One right of a cell of the matrix. */
export interface Grant {
  readonly verbs: Verbs;
  /** What reading shows; `none` where the right is to act, not to read. */
  readonly level: Level | 'none';
  readonly within: Within;
  /** When numbers of identity papers and telephones are masked for this role. */
  readonly mask?: 'closed' | 'always';
}

/** One row of the matrix: an object, and for each role its rights. A role that is not named has none. */
export interface Row {
  readonly title: Term;
  readonly cells: Readonly<Partial<Record<RoleCode, readonly Grant[]>>>;
}

/** Writes down one right. */
export function grant(verbs: Verbs, level: Grant['level'], within: Within): Grant {
  return { verbs, level, within };
}
