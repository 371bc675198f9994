import type { MediationBody } from '../../packages/domain/src/case-type/mediation.ts';

/** What every side stores: the case as the server sent it, and its place in the list, ascending = newest first. */
export interface CaseRow {
  id: string;
  rank: number;
  body: MediationBody;
}

/** A way to keep cases on the phone. Each is asked the same questions. */
export interface Side {
  open(): Promise<void>;
  /** One batch, in one step. */
  writeMany(rows: readonly CaseRow[]): Promise<void>;
  /** Settles when the row is stored, as durably as the transactions of this page are. */
  writeOne(row: CaseRow): Promise<void>;
  /** So many rows with a rank above `above`, ascending, with their bodies. */
  list(above: number, most: number): Promise<readonly CaseRow[]>;
  /** The number of rows with a rank above `above`. */
  count(above: number): Promise<number>;
  /** Every row with a rank above `above`, with its body, for a search through all words. */
  all(above: number): Promise<readonly CaseRow[]>;
}
