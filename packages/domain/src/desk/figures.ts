import * as v from 'valibot';
import { day } from '../flow/payload.ts';
import type { SheetName } from '../statistics/sheets.ts';
import { caseListSchema, namesSchema } from './case-row.ts';

/** What a sheet is asked for: both days belong to the period, 'YYYY-MM-DD' in China. */
export const figuresQuestionSchema = v.object({
  sheet: v.picklist(['mediation', 'petition'] satisfies SheetName[]),
  from: day,
  until: day,
});

/** What the list behind one number is asked for; without `org` it is the number of all bodies together. */
export const behindQuestionSchema = v.object({
  ...figuresQuestionSchema.entries,
  column: v.pipe(v.string(), v.regex(/^\d{1,2}$/)),
  org: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** How many rows to leave out. */
  offset: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/))),
});

const number = v.nullable(v.number());

/** A filled sheet, each list in the order of its columns; `null` hides a number below `least`. Money is in fen. */
export const figuresSchema = v.object({
  sums: v.array(number),
  /** The same body by body; empty for those who see only the whole. */
  bodies: v.array(v.object({ org: v.string(), sums: v.array(number) })),
  least: v.number(),
  names: namesSchema,
});

/** The cases behind a number that may be opened; `hidden` counts the others, `null` when that number is too small to show. */
export const behindSchema = v.object({
  rows: caseListSchema.entries.rows,
  total: v.number(),
  hidden: number,
  names: namesSchema,
});

export type FiguresQuestion = v.InferOutput<typeof figuresQuestionSchema>;
export type BehindQuestion = v.InferOutput<typeof behindQuestionSchema>;
export type Figures = v.InferOutput<typeof figuresSchema>;
export type Behind = v.InferOutput<typeof behindSchema>;
