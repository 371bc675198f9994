import { setTimeout as wait } from 'node:timers/promises';
import type { Change } from '../../packages/domain/src/sync/wire.ts';
import type { Phone } from './phone.ts';

/** On average each phone makes a round so often; one in three brings a case. */
const PAUSE_MS = 10_000;
const DAY_MS = 40_000;
/** Of the cases of each phone, so many are kept for the flood at the end. */
const FOR_THE_FLOOD = 8;

/** How many rounds a thousand phones make in a second of the day. */
export const ROUNDS_A_SECOND = (1000 * 1000) / PAUSE_MS;

/** A phone with the new cases that wait on it. */
export interface Loaded {
  phone: Phone;
  cases: Change[];
}

interface Day {
  /** Milliseconds of each round that brought a case, and of each that did not. */
  pushes: number[];
  pulls: number[];
  /** Milliseconds by which a phone woke later than it wanted to: the machine was busy, not the server. */
  late: number[];
  errors: number;
  /** Ids of the documents the server gave a receipt for. */
  taken: string[];
}

/** Lets phones come at random, whether the server is quick or not, each waiting for its own answer only. */
export async function workADay(loaded: readonly Loaded[]): Promise<Day> {
  const day: Day = { pushes: [], pulls: [], late: [], errors: 0, taken: [] };
  const until = performance.now() + DAY_MS;
  const pause = async (ms: number) => {
    const meant = performance.now() + ms;
    await wait(ms);
    day.late.push(performance.now() - meant);
  };
  const work = loaded.map(async ({ phone, cases }) => {
    await pause(Math.random() * PAUSE_MS);
    while (performance.now() < until) {
      const brings = Math.random() < 1 / 3 && cases.length > FOR_THE_FLOOD;
      const round = await phone.exchange(brings ? cases.splice(0, 1) : []);
      (brings ? day.pushes : day.pulls).push(round.ms);
      day.errors += round.isError ? 1 : 0;
      day.taken.push(...round.taken);
      await pause(Math.random() * 2 * PAUSE_MS);
    }
  });
  await Promise.all(work);
  return day;
}

interface Flood {
  errors: number;
  taken: string[];
  perSecond: number;
}

/** Every phone sends everything it still has, all of them at the same time. */
export async function sendEverything(loaded: readonly Loaded[]): Promise<Flood> {
  const flood: Flood = { errors: 0, taken: [], perSecond: 0 };
  const began = performance.now();
  await inTurn(loaded, loaded.length, async ({ phone, cases }) => {
    const round = await phone.exchange(cases.slice(0, FOR_THE_FLOOD));
    flood.errors += round.isError ? 1 : 0;
    flood.taken.push(...round.taken);
  });
  flood.perSecond = (flood.taken.length * 1000) / (performance.now() - began);
  return flood;
}

/** Goes through the items, so many at the same time. */
export async function inTurn<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const rest = items.values();
  const run = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: most }, run));
}
