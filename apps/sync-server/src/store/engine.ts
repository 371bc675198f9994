import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** The few places where the engines differ. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  /** Holds the selected rows until the transaction ends, where an engine has more than one writer. */
  lockRows<Row>(query: SelectQueryBuilder<Tables, keyof Tables, Row>): SelectQueryBuilder<Tables, keyof Tables, Row>;
}
