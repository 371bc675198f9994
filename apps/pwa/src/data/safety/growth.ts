import * as v from 'valibot';

const KEY = 'jiefen-growth';
const DAY_MS = 86_400_000;
const MOST_SAMPLES = 60;
/** A shorter time says more about yesterday than about the months to come. */
const LEAST_DAYS = 7;

const samplesSchema = v.array(v.tuple([v.number(), v.number()]));

/** One measurement a day: `[day since 1970, bytes used]`. Oldest first. */
export type Samples = readonly (readonly [day: number, used: number])[];

/** Adds today's measurement to those of this phone and gives all; `now` in milliseconds, `used` in bytes. */
export function noteGrowth(store: Pick<Storage, 'getItem' | 'setItem'>, now: number, used: number): Samples {
  const samples = withSample(readSamples(store), Math.floor(now / DAY_MS), used);
  try {
    store.setItem(KEY, JSON.stringify(samples));
  } catch {
    // Full: the forecast is the last thing that matters then.
  }
  return samples;
}

/** Adds one measurement. A day later than this one was measured by a wrong clock and is left out. */
export function withSample(samples: Samples, day: number, used: number): Samples {
  return [...samples.filter(([known]) => known < day), [day, used] as const].slice(-MOST_SAMPLES);
}

/** In how many weeks `free` bytes are used up at the pace of these samples; `undefined` when nobody can know. */
export function weeksLeft(samples: Samples, free: number): number | undefined {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined || last[0] - first[0] < LEAST_DAYS) return undefined;
  const perWeek = ((last[1] - first[1]) / (last[0] - first[0])) * 7;
  return perWeek <= 0 ? Infinity : Math.floor(free / perWeek);
}

function readSamples(store: Pick<Storage, 'getItem'>): Samples {
  try {
    const parsed = v.safeParse(samplesSchema, JSON.parse(store.getItem(KEY) ?? '[]'));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}
