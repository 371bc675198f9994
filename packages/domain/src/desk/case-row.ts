import * as v from 'valibot';
import type { Level } from '../access/matrix/define.ts';
import type { CaseTypeName } from '../case-type/registry.ts';
import type { facetKeys } from './question.ts';

/** The collections of the case list. */
export type DeskCollection = CaseTypeName;

/** The levels at which a case is more than a number. */
export type RowLevel = Exclude<Level, 'count'>;

const text = v.nullable(v.string());
const number = v.nullable(v.number());
export const deskCollectionSchema = v.picklist(['mediation', 'petition']) satisfies v.GenericSchema<DeskCollection>;
export const rowLevelSchema = v.picklist(['full', 'nameless', 'min']) satisfies v.GenericSchema<RowLevel>;

/** The names behind the ids of people and organisations an answer mentions. */
export const namesSchema = v.record(v.string(), v.string());

/** One case in the list; `null` is what nobody filled in or this level does not show. */
export const caseRowSchema = v.object({
  id: v.string(),
  collection: deskCollectionSchema,
  level: rowLevelSchema,
  number: text,
  /** The number is still the phone's own. */
  provisional: v.boolean(),
  title: text,
  type: text,
  source: text,
  state: text,
  ended: v.boolean(),
  risk: text,
  /** Code of the governing township. */
  township: text,
  /** Committee, or body that handles a petition. */
  org: text,
  /** 'YYYY-MM-DD'. */
  openedOn: text,
  /** ISO 8601, the server's time. */
  changedAt: v.string(),
  amountFen: number,
  people: number,
  /** How many differences wait for a decision. */
  conflicts: v.number(),
  confidential: v.boolean(),
  /** The same for all cases of one dispute. */
  chain: text,
});

/** A page of the case list, newest change first; `total` counts all pages. */
export const caseListSchema = v.object({
  rows: v.array(caseRowSchema),
  total: v.number(),
  cursor: text,
  names: namesSchema,
});

const countsSchema = v.array(v.object({ value: v.string(), count: number }));

/**
 * How many cases stand under each value. `listed` can be opened, `counted` has also those one may only count;
 * `null` hides a number below `least`.
 */
export const facetsSchema = v.object({
  listed: v.number(),
  counted: number,
  least: v.number(),
  facets: v.object({
    collection: countsSchema,
    township: countsSchema,
    type: countsSchema,
    state: countsSchema,
    source: countsSchema,
    risk: countsSchema,
    conflicts: countsSchema,
    ended: countsSchema,
  } satisfies Record<(typeof facetKeys)[number], v.GenericSchema>),
  names: namesSchema,
});

export type CaseRow = v.InferOutput<typeof caseRowSchema>;
export type CaseList = v.InferOutput<typeof caseListSchema>;
export type Facets = v.InferOutput<typeof facetsSchema>;
