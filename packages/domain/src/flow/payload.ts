import * as v from 'valibot';
import { isRealDate } from '../field/date.ts';
import { codesOf, type Vocabulary } from '../vocabulary/define.ts';
import { serviceModes } from '../vocabulary/service-mode.ts';

/** A day of the calendar on paper, 'YYYY-MM-DD'. */
export const day = v.pipe(v.string(), v.isoDate(), v.check(isRealDate));

/** Words that say something: not empty, at most 2000 characters. */
export const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));

/** The id of a person, a party or an organisation. */
export const idOf = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** A duty that has to be confirmed as done. */
export const done = v.literal(true);

/** A code of an official list; the list travels along, so that a form can offer its names. */
export const codeIn = <Code extends string>(list: Vocabulary<Code>) =>
  v.pipe(v.picklist(codesOf(list)), v.metadata({ vocabulary: list }));

/** That something happened on a day. */
export const onDay = v.object({ on: day });

/** That something happened on a day, with the number of the paper if it has one. */
export const onPaper = v.object({ on: day, docNo: v.optional(words) });

/** Why a step is taken. */
export const because = v.object({ reason: words });

/** How a paper was handed over: every period runs from such a receipt (信访工作条例第三十四至三十六条). */
export const service = v.object({
  mode: codeIn(serviceModes),
  on: day,
  receiver: words,
  proof: v.optional(words),
});
