import * as v from 'valibot';
import { envelopeEntries } from '../../case-type/envelope.ts';
import type { MatterPeriod } from '../../liaison/kind/define.ts';
import { matterKindOf } from '../../liaison/kind/registry.ts';
import { dayIn, events, firstAfter, type Moment, type Reading } from './reading.ts';
import type { Watch } from './watch.ts';

/** What the deadlines of a matter depend on: its mechanism, the mechanism's own dates, its events. */
export const matterFactsSchema = v.looseObject({
  type: v.string(),
  createdAt: envelopeEntries.createdAt,
  events: envelopeEntries.events,
});

type MatterFacts = v.InferOutput<typeof matterFactsSchema>;

/** A date stands before everything that happened. */
const BEFORE_ALL = -1;

/** The watches of one mechanism, as its periods say. */
export function matterWatches(code: string): Watch<MatterFacts>[] {
  return (matterKindOf(code)?.periods ?? []).map((period) => toWatch(code, period));
}

function toWatch(code: string, { rule, from, until }: MatterPeriod<string>): Watch<MatterFacts> {
  const meets = firstAfter(...until.map((step) => `${code}.${step}`));
  if ('step' in from) return { rule, starts: events(`${code}.${from.step}`), meets };
  return { rule, starts: (reading) => dateIn(reading, code, from.field), meets };
}

function dateIn({ facts }: Reading<MatterFacts>, code: string, field: string): Moment[] {
  const own = v.safeParse(v.looseObject({}), facts[code]);
  const day = own.success ? dayIn(own.output, field) : undefined;
  return day === undefined ? [] : [{ day, at: BEFORE_ALL }];
}
