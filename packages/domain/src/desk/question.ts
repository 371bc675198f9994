import * as v from 'valibot';

/** What the numbers beside a list are counted by, in the order of the screen. */
export const facetKeys = ['collection', 'township', 'type', 'state', 'source', 'risk', 'conflicts', 'ended'] as const;

/** One thing a list can be narrowed by. */
export type FacetKey = (typeof facetKeys)[number];

/** How many rows one page may hold at most. */
export const PAGE_LIMIT = 200;

/** Codes, comma between them; type, state and source stand behind their collection: `mediation.02`. */
const codes = v.pipe(v.string(), v.regex(/^[A-Za-z0-9.-]{1,60}(,[A-Za-z0-9.-]{1,60}){0,49}$/));

const filterEntries = {
  collection: v.optional(codes),
  township: v.optional(codes),
  type: v.optional(codes),
  state: v.optional(codes),
  source: v.optional(codes),
  risk: v.optional(codes),
  conflicts: v.optional(v.picklist(['open', 'none'])),
  ended: v.optional(v.picklist(['yes', 'no'])),
  /** Words; all of them must occur. */
  q: v.optional(v.pipe(v.string(), v.maxLength(100))),
} satisfies Record<FacetKey | 'q', v.GenericSchema>;

const pageEntries = {
  /** From the answer before; opaque. */
  cursor: v.optional(v.pipe(v.string(), v.maxLength(300))),
  limit: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/))),
};

/** The query of the numbers beside a list, as the address carries it. */
export const filterSchema = v.object(filterEntries);

/** The query of a list, as the address carries it. */
export const questionSchema = v.object({ ...filterEntries, ...pageEntries });

/** The query of a plain page. */
export const pageSchema = v.object(pageEntries);

export type Filter = v.InferOutput<typeof filterSchema>;
export type Question = v.InferOutput<typeof questionSchema>;
export type Page = v.InferOutput<typeof pageSchema>;
