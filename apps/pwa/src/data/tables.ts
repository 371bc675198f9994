import { collections } from '@jiefen/domain/sync/wire';
import type { RxJsonSchema } from 'rxdb/plugins/core';
import { LAST_MOMENT, type Row } from './row.ts';

/** The tables of the phone: what travels, and `draft` for what never leaves it. The library allows 13 at most. */
export const tables = [...collections, 'draft'] as const;

const moment = { type: 'integer', minimum: 0, maximum: LAST_MOMENT, multipleOf: 1 } as const;

/** The stored schema of every table. A change of it needs a new version and a migration; a new field in `body` does not. */
export const rowSchema: RxJsonSchema<Row> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 120 },
    unsent: { type: 'integer', minimum: 0, maximum: 1, multipleOf: 1 },
    since: moment,
    base: { type: ['object', 'null'] },
    told: { type: ['object', 'null'] },
    refusal: { type: ['object', 'null'] },
    rank: moment,
    body: { type: 'object' },
  },
  required: ['id', 'unsent', 'since', 'base', 'told', 'refusal', 'rank', 'body'],
  indexes: ['rank', ['unsent', 'since']],
};
