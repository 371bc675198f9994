import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { disputeTypes } from '@jiefen/domain/vocabulary/dispute-type';
import { petitionContents } from '@jiefen/domain/vocabulary/petition-content';
import { codesOf } from '@jiefen/domain/vocabulary/define';
import * as v from 'valibot';
import type { Random } from '../../simulator/random.ts';

const sentences = v.pipe(v.array(v.string()), v.minLength(1));
const share = v.number();
/** The least and the most money a story is about, in yuan. */
const pay = v.optional(v.tuple([v.number(), v.number()]));

const disputeSchema = v.object({
  share,
  type: v.picklist(codesOf(disputeTypes)),
  subType: v.string(),
  place: v.string(),
  /** What kind of company the other side is, when it is one. */
  body: v.optional(v.string()),
  brief: v.string(),
  facts: sentences,
  claims: sentences,
  inquiry: sentences,
  talk: sentences,
  terms: sentences,
  performMode: v.string(),
  pay,
});

const complaintSchema = v.object({
  share,
  category: v.picklist(codesOf(petitionContents)),
  purpose: v.optional(v.literal('suggestion')),
  litigation: v.optional(v.boolean()),
  target: v.string(),
  place: v.string(),
  summary: v.string(),
  demand: v.string(),
  facts: sentences,
  finding: v.string(),
  decision: v.string(),
  law: v.array(v.string()),
  pay,
});

const schema = v.object({ mediation: v.array(disputeSchema), petition: v.array(complaintSchema) });

/** What a dispute is about, with blanks for names, places and amounts. */
export type Dispute = v.InferOutput<typeof disputeSchema>;

/** What a petition is about, with blanks likewise. */
export type Complaint = v.InferOutput<typeof complaintSchema>;

/** Reads the stories generated cases are made of. */
export function readStories(): v.InferOutput<typeof schema> {
  const file = resolve(import.meta.dirname, '../../../demo/stories.json');
  return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')));
}

/** Picks one by its share of the whole. */
export function pickByShare<Item extends { share: number }>(items: readonly Item[], random: Random): Item {
  let left = random.next() * items.reduce((sum, item) => sum + item.share, 0);
  const found = items.find((item) => (left -= item.share) < 0);
  return found ?? random.pick(items);
}

/** What stands in the blanks of a story. */
export type Words = Readonly<Record<string, string | number>>;

/** Fills the blanks of a story: `{a}` becomes what stands under `a`. */
export function tell(text: string, words: Words): string {
  return text.replaceAll(/\{(\w+)\}/g, (blank, key: string) => String(words[key] ?? blank));
}

/** Picks an amount in yuan for a story that is about money. */
export function inventYuan({ pay }: Pick<Dispute, 'pay'>, random: Random): number | undefined {
  return pay && pay[0] + random.below(pay[1] - pay[0]);
}
