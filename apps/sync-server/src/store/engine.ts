import type { AliasableExpression, Expression, Kysely, SelectQueryBuilder, SqlBool } from 'kysely';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Which way into the desk's rows: newest first until the page is full, or straight to the few that fit. */
export type Approach = 'walk' | 'seek';

/** The text by which one row of the desk is found. */
export interface SearchText {
  id: string;
  level: string;
  text: string;
}

/** How an engine finds words; `row` in a condition is the desk row, aliased `row`. */
export interface SearchEngine {
  /** Makes the tables behind the search; the desk's rows stand already. */
  create(db: Kysely<unknown>): Promise<void>;
  put(db: Database, region: string, texts: readonly SearchText[]): Promise<void>;
  /** Forgets the texts of rows that are about to be deleted. */
  remove(db: Database, region: string, rows: readonly Pick<SearchText, 'id' | 'level'>[]): Promise<void>;
  /** The desk row says this word. */
  says(word: string, approach: Approach): Expression<SqlBool>;
  /** The desk row is seen through one of these sights. */
  isSeen(sights: readonly string[], approach: Approach): Expression<SqlBool>;
}

/** The few places where the engines differ. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  /** Holds the selected rows until the transaction ends, where an engine has more than one writer. */
  lockRows<Row>(query: SelectQueryBuilder<Tables, keyof Tables, Row>): SelectQueryBuilder<Tables, keyof Tables, Row>;
  /** A text column for passing on, not for reading: in UTF-8 where the engine gives it without decoding. */
  undecoded(column: string): AliasableExpression<Uint8Array | string>;
  readonly search: SearchEngine;
}
